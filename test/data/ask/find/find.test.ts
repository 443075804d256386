import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { createAnswerer, type Answerer } from '../../../../data/ask/createAnswerer.js';
import { aBookOf, aDataset, aReading } from '../../../builders/aDataset.js';
import { aDemoBook, NOW } from '../../../builders/aBook.js';
import { anIndicator } from '../../../builders/anIndicator.js';
import { period } from '../../../builders/aReadingView.js';
import type { Findings } from '../../../../data/ask/find/createFinder.js';

const namesOf = ({ found }: Findings) =>
  found.map((one) => (one.kind === 'reading' ? one.view.indicator.name : one.project.name));
const periodsOf = ({ found }: Findings) =>
  found.map((one) => (one.kind === 'reading' ? one.view.period : one.period));

describe('in the demo report', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = createAnswerer(await aDemoBook());
  });
  const find = (text: string) => answerer.find(text, NOW);

  it.each([
    { text: 'sju', names: ['Sjukfrånvaro'] },
    { text: 'SJUKFRÅNVARO', names: ['Sjukfrånvaro'] },
    { text: 'sjukfrånvaro no', names: ['Sjukfrånvaro'] },
    { text: 'utvecklingen av sjukfrånvaron', names: ['Sjukfrånvaro'] },
    { text: 'jämför sjukfrånvaro och SLA', names: ['Sjukfrånvaro', 'Efterlevnad servicenivå - SLA'] },
    { text: 'sjukfrånvaro per avdelning', names: ['Sjukfrånvaro'] },
    {
      text: 'vad är rött?',
      names: [
        'Datalagring',
        'Administrativa datorer',
        'Efterlevnad servicenivå - SLA',
        'Leverantörsfakturor',
      ],
    },
  ])('”$text” finds $names', ({ text, names }) => expect(namesOf(find(text))).toEqual(names));

  it.each(['sjukfrånvaro 2019', 'sjukfrånvaro oktober', 'xyzzy', 'tack', '💥', '?'])(
    '”%s” finds nothing, and has an answer that says so',
    (text) => {
      const { found, answer } = find(text);
      expect(found).toEqual([]);
      expect(['missing', 'notFound', 'help']).toContain(answer.kind);
    },
  );

  it.each(['', ' ', '\n'])('%j finds the worst of the newest report', (text) => {
    const ratings = find(text).found.map((one) => (one.kind === 'reading' ? one.view.rating : null));
    expect(ratings).toEqual([...Array<string>(4).fill('red'), ...Array<string>(4).fill('yellow')]);
  });

  it.each(['k', 'resultat', 'alla indikatorer', 'prognos'])('”%s” finds at most eight, each once', (text) => {
    const names = namesOf(find(text));
    expect(names.length).toBeLessThanOrEqual(8);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
  });

  test('what is found tells nothing of how it was asked for', () => {
    for (const text of ['sjukfrånvaro', 'sjukfrånvarro', 'telefoni', 'sjukfrånvaro november', '2023 SLA'])
      for (const { assumptions, suggestions } of find(text).found)
        expect([assumptions, suggestions]).toEqual([[], []]);
  });
});

test('of several months that is found which is asked for', () => {
  const months = ['2023-10', '2023-11'].map((month) =>
    aDataset({ period: period(month), readings: [aReading({ period: period(month) })] }),
  );
  const answerer = createAnswerer(aBookOf([anIndicator()], months));
  expect(periodsOf(answerer.find('sjukfrånvaro oktober', NOW))).toEqual(['2023-10']);
  expect(periodsOf(answerer.find('sjukfrånvaro', NOW))).toEqual(['2023-11']);
});

test('before the first report there is nothing to find', () => {
  const { found, answer } = createAnswerer(aBookOf([anIndicator()])).find('', NOW);
  expect([found, answer.kind]).toEqual([[], 'missing']);
});
