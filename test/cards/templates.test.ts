import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cardTemplate, CardRenderError } from '../../cards/render.js';
import { faultsOfCard } from './checkCard.js';
import { parserEvents } from './officialParser.js';
import { textBlocks, visibleLines } from './visibleText.js';

type Json = Record<string, unknown>;

const FOLDER = new URL('../../cards/templates/', import.meta.url);
const files = readdirSync(FOLDER);
const names = files.flatMap((file) => /^(\w+)\.template\.json$/.exec(file)?.[1] ?? []);

const read = (file: string): Json => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Json;
const templateOf = (name: string) => cardTemplate<Json>(name, read(`${name}.template.json`));
const dataOf = (name: string) => read(`${name}.data.json`);

/** Every path to a field of the data; what a button carries back is one field, and so are the points of a chart. */
function fieldPaths(data: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof data !== 'object' || data === null || /^request$|Data$/.test(path.at(-1) ?? '')) return [];
  if (Array.isArray(data)) return data.flatMap((item, index) => fieldPaths(item, [...path, `${index}`]));
  return Object.entries(data).flatMap(([key, value]) => [
    [...path, key],
    ...fieldPaths(value, [...path, key]),
  ]);
}

function without(data: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => (`${index}` === key ? without(item, rest) : item));
  }
  const entries = Object.entries(data as Json);
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([name]) => name !== key)
      : entries.map(([name, value]) => [name, name === key ? without(value, rest) : value]),
  );
}

function isRefused(name: string, data: Json): boolean {
  try {
    templateOf(name)(data);
    return false;
  } catch (error) {
    return error instanceof CardRenderError && error.code === 'card.data';
  }
}

it('every template has its data', () => {
  expect(names.length).toBeGreaterThan(12);
  expect(files.sort()).toEqual(
    names.flatMap((name) => [`${name}.data.json`, `${name}.template.json`]).sort(),
  );
});

describe.each(names)('%s', (name) => {
  it('renders its data as a valid Adaptive Card 1.5', () => {
    const content = templateOf(name)(dataOf(name));
    expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect([...parserEvents(content), ...faultsOfCard(content)]).toEqual([]);
  });

  it('shows every text of its data', () => {
    const shown = visibleLines(templateOf(name)(dataOf(name))).join('\n');
    for (const text of JSON.stringify(dataOf(name)).matchAll(/"(?:text|label|heading|name)":"([^"]+)"/g))
      expect(shown).toContain(text[1]?.replaceAll('\u00a0', ' '));
  });

  it('refuses its data when any field is missing', () => {
    const paths = fieldPaths(dataOf(name));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !isRefused(name, without(dataOf(name), path) as Json))).toEqual([]);
  });

  it('wraps every text, so that none is cut on a phone', () => {
    const count = (node: unknown, matches: (element: Json) => boolean): number => {
      if (typeof node !== 'object' || node === null) return 0;
      const own = !Array.isArray(node) && matches(node as Json) ? 1 : 0;
      return Object.values(node).reduce((sum: number, child) => sum + count(child, matches), own);
    };
    const content = templateOf(name)(dataOf(name));
    const wrapping = count(content, ({ type, wrap }) => type === 'TextBlock' && wrap === true);
    expect(wrapping).toBe(textBlocks(content).length);
  });
});
