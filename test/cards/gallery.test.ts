import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RenderedCard } from '../../cards/render.js';
import { isRecord } from '../../data/isRecord.js';
import { faultsOfCard } from './checkCard.js';
import { galleryCards } from './gallery.js';
import { parserEvents } from './officialParser.js';
import { visibleLines } from './visibleText.js';

/** Two sentences, so each has its stop; every other heading is none, or one. */
const GREETING = /^(?:Hej|Hello)! /;

/**
 * What a reader stumbles over in a line: a year that runs into the figure after it ("helår 2023 576"), a stop too many,
 * and what a program says of nothing.
 */
const STUMBLES: readonly RegExp[] = [
  /\b20\d\d [\d\u2212]/u,
  /[^.]\.\.(?!\.)|[.:] [.:]/u,
  /\bundefined\b|\bNaN\b|\[object/u,
];
/** Of the other language: its signs, and what stands for the name of a file. */
const FOREIGN = { sv: /pasted rows|\d\.\d+\s?(?:%|tkr)/u, en: /inklistrade rader|formulär/u };

function elementsIn(node: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  return isRecord(node) ? [node, ...Object.values(node).flatMap(elementsIn)] : [];
}

describe.each(['sv', 'en'] as const)('every card (%s)', (locale) => {
  let cards: readonly (readonly [string, RenderedCard])[];
  beforeAll(async () => {
    cards = Object.entries(await galleryCards(locale));
  });

  /** "name: what is wrong", of all cards. */
  const faults = (of: (card: RenderedCard) => readonly string[]): string[] =>
    cards.flatMap(([name, card]) => of(card).map((fault) => `${name}: ${fault}`));

  it('may be sent', () => {
    expect(cards.length).toBeGreaterThan(150);
    expect(faults(({ content }) => [...faultsOfCard(content), ...parserEvents(content)])).toEqual([]);
  });

  it('has headings without a full stop', () => {
    const headings = ({ content }: RenderedCard): string[] =>
      elementsIn(content.body)
        .filter(({ style }) => style === 'heading')
        .map(({ text }) => String(text));
    expect(faults(headings).length).toBeGreaterThanOrEqual(cards.length);
    expect(
      faults((card) => headings(card).filter((text) => text.endsWith('.') && !GREETING.test(text))),
    ).toEqual([]);
  });

  it('has no line to stumble over', () => {
    const patterns = [...STUMBLES, FOREIGN[locale]];
    const found = faults(({ content, summary }) =>
      [...visibleLines(content), summary]
        .map((line) => line.replaceAll('\u00a0', ' '))
        .filter((line) => patterns.some((pattern) => pattern.test(line))),
    );
    expect(found).toEqual([]);
  });
});
