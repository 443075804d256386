import { describe, expect, it } from '@jest/globals';
import { en } from '../../cards/texts/en.js';
import type { ListPhrase } from '../../cards/texts/listPhrase.js';
import { sv } from '../../cards/texts/sv.js';
import type { Texts } from '../../cards/texts/texts.js';

/** Every text by its path; functions by name only. */
function keysOf(texts: unknown, path = ''): string[] {
  if (typeof texts !== 'object' || texts === null) return [path];
  return Object.entries(texts).flatMap(([key, value]) => keysOf(value, `${path}/${key}`));
}

function plainTexts(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(plainTexts) : [];
}

it('both languages have every text', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(sv).sort());
  for (const texts of [sv, en]) expect(plainTexts(texts).filter((text) => text.trim() === '')).toEqual([]);
});

it('no text holds markdown or a binding: it would be escaped', () => {
  for (const text of [sv, en].flatMap(plainTexts)) expect(text).not.toMatch(/[*_`[\]]|\$\{/);
});

const phrase = (fields: Partial<ListPhrase>): ListPhrase => ({
  of: 'indicator',
  group: null,
  statuses: null,
  frequency: null,
  side: null,
  against: 'target',
  ...fields,
});

describe('the title of a list tells its filter', () => {
  const cases: { fields: Partial<ListPhrase>; svTitle: string; enTitle: string }[] = [
    { fields: {}, svTitle: 'Indikatorer', enTitle: 'Indicators' },
    { fields: { statuses: ['red'] }, svTitle: 'Röda indikatorer', enTitle: 'Red indicators' },
    {
      fields: { statuses: ['red', 'yellow'], group: 'HR' },
      svTitle: 'Röda och gula indikatorer inom HR',
      enTitle: 'Red and yellow indicators in HR',
    },
    {
      fields: { frequency: 'month' },
      svTitle: 'Indikatorer som följs varje månad',
      enTitle: 'Indicators followed every month',
    },
    {
      fields: { side: 'missed' },
      svTitle: 'Indikatorer som missar målet',
      enTitle: 'Indicators missing the target',
    },
    {
      fields: { of: 'economy', side: 'above', against: 'budget' },
      svTitle: 'Ekonomiposter över budget',
      enTitle: 'Economy lines over budget',
    },
    {
      fields: { of: 'unitResult', side: 'negative', against: 'budget' },
      svTitle: 'Resultat per enhet med underskott',
      enTitle: 'Results per unit with a deficit',
    },
    {
      fields: { of: 'all', statuses: ['red'], against: null },
      svTitle: 'Allt som är rött',
      enTitle: 'Everything that is red',
    },
    {
      fields: { of: 'all', statuses: ['red', 'yellow'], group: 'HR', against: null },
      svTitle: 'Allt inom HR som är rött eller gult',
      enTitle: 'Everything in HR that is red or yellow',
    },
    {
      fields: { of: 'all', side: 'below', against: null },
      svTitle: 'Allt under mål eller budget',
      enTitle: 'Everything below target or budget',
    },
    {
      fields: { of: 'all', against: null },
      svTitle: 'Indikatorer och ekonomi',
      enTitle: 'Indicators and economy',
    },
  ];
  it.each(cases)('$svTitle', ({ fields, svTitle, enTitle }) => {
    expect(sv.list.title(phrase(fields))).toBe(svTitle);
    expect(en.list.title(phrase(fields))).toBe(enTitle);
  });
});

describe('an empty list says what the report does not show', () => {
  const cases: { fields: Partial<ListPhrase>; svText: string; enText: string }[] = [
    {
      fields: { of: 'project', statuses: ['red'] },
      svText: 'Rapporten visar inga röda projekt.',
      enText: 'The report shows no red projects.',
    },
    {
      fields: { statuses: ['red', 'yellow'] },
      svText: 'Rapporten visar inga röda eller gula indikatorer.',
      enText: 'The report shows no red or yellow indicators.',
    },
    {
      fields: { of: 'all', statuses: ['red'], against: null },
      svText: 'Rapporten visar inget som är rött.',
      enText: 'The report shows nothing that is red.',
    },
  ];
  it.each(cases)('$svText', ({ fields, svText, enText }) => {
    expect(sv.list.empty(phrase(fields))).toBe(svText);
    expect(en.list.empty(phrase(fields))).toBe(enText);
  });
});

describe('a split that no report makes', () => {
  const said = (texts: Texts, words: readonly string[]) => texts.missing.qualifier('Sjukfrånvaro', words);
  it.each([
    { words: ['per avdelning'], svText: 'Rapporten delar inte upp Sjukfrånvaro per avdelning.' },
    {
      words: ['per kön', 'per ålder'],
      svText: 'Rapporten delar inte upp Sjukfrånvaro per kön och per ålder.',
    },
    { words: ['korttids'], svText: 'Rapporten särredovisar inte ”korttids” för Sjukfrånvaro.' },
  ])('$words', ({ words, svText }) => expect(said(sv, words)).toBe(svText));

  it('in English', () =>
    expect(said(en, ['per kön'])).toBe('The report does not break down Sjukfrånvaro by “per kön”.'));
});
