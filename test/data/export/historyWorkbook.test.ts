import { describe, expect, it, test } from '@jest/globals';
import { historyFileName } from '../../../data/export/fileNames.js';
import { historyWorkbook } from '../../../data/export/historyWorkbook.js';
import type { Dataset } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { aBookOf, aDataset, aReading } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { partsOf, readBack } from './readBack.js';

const writtenAt = new Date('2023-12-06T08:00:00Z');

async function history(indicator: Indicator, datasets: readonly Dataset[]) {
  const bytes = await historyWorkbook(indicator, aBookOf([indicator], datasets, { number: 2 }), writtenAt);
  const [sheet] = readBack(bytes);
  return { bytes, ...sheet, rows: sheet?.rows ?? [] };
}

const inMonth = (month: string, fields: Parameters<typeof aReading>[0] = {}): Dataset =>
  aDataset({ period: period(month), readings: [aReading({ period: period(month), ...fields })] });

test('is a row a period, the oldest first', async () => {
  const { name, rows } = await history(anIndicator(), [
    inMonth('2023-11', { outcome: 5.3, forecast: 5.5, annualTarget: 5 }),
    inMonth('2023-09', { outcome: 4.9 }),
    inMonth('2023-10', { outcome: 5.6 }),
  ]);
  expect(name).toBe('Utveckling');
  expect(rows).toMatchObject([
    { Period: '2023-09', Utfall: '4,9', Mål: '5', Bedömning: 'grön' },
    { Period: '2023-10', Utfall: '5,6', Mål: '5', Bedömning: 'röd' },
    {
      Period: '2023-11',
      Utfall: '5,3',
      Mål: '5',
      'Prognos helår': '5,5',
      Årsmål: '5',
      Bedömning: 'gul',
      'Ur rapporten för': '2023-11',
      'Källa: fil': 'indikatorer.csv',
      'Källa: cell': 'E2, F2, G2',
      Version: '2',
      'Publicerad av': 'Anna Ek',
      Publicerad: '2023-12-05',
    },
  ]);
});

test('has the year before from the column of the later report, and says so', async () => {
  const cells = { outcome: 'E2', previousYearOutcome: 'D2' };
  const { rows } = await history(anIndicator(), [inMonth('2023-11', { previousYearOutcome: 5.1, cells })]);
  expect(rows[0]).toMatchObject({
    Period: '2022-11',
    Utfall: '5,1',
    Mål: '',
    Bedömning: 'ej bedömd',
    Anmärkning: 'Ur kolumnen föregående år.',
    'Ur rapporten för': '2023-11',
    'Källa: cell': 'D2',
  });
});

describe('its columns', () => {
  test('are those that hold anything, and always outcome, target and forecast', async () => {
    const { headings } = await history(anIndicator(), [inMonth('2023-11', { target: null })]);
    expect(headings?.slice(0, 5)).toEqual(['Period', 'Utfall', 'Mål', 'Prognos helår', 'Bedömning']);
  });

  test('have the report’s own judgement where it makes one', async () => {
    const { rows } = await history(anIndicator(), [inMonth('2023-11', { reportedStatus: 'green' })]);
    expect(rows[0]).toMatchObject({ Bedömning: 'gul', 'Rapportens bedömning': 'grön' });
  });

  test('of an economy line are called as in the economy’s table', async () => {
    const { headings } = await history(anEconomyLine(), [
      inMonth('2023-11', { indicatorId: 'verksamhetens-kostnader', annualTarget: 9 }),
    ]);
    expect(headings).toEqual(expect.arrayContaining(['Utfall ack', 'Budget ack', 'Budget helår']));
  });
});

it.each([
  { indicator: anIndicator(), line: 'Enhet: procent (5,3 betyder 5,3 %)' },
  { indicator: anEconomyLine(), line: 'Enhet: tkr, ackumulerat från januari' },
])('above the table stand the name and ”$line”', async ({ indicator, line }) => {
  const { bytes } = await history(indicator, [inMonth('2023-11', { indicatorId: indicator.id })]);
  const text = [...partsOf(bytes).values()].join('');
  expect(text).toContain(line);
  expect(text).toContain(indicator.name);
});

it.each([
  { name: 'Sjukfrånvaro', file: 'Historik Sjukfrånvaro.xlsx' },
  { name: 'IT/telefoni: "kostnad" <ny> 50 %?', file: 'Historik IT telefoni kostnad ny 50.xlsx' },
  { name: '../../etc\\passwd', file: 'Historik .. .. etc passwd.xlsx' },
  { name: 'x'.repeat(200), file: `Historik ${'x'.repeat(80)}.xlsx` },
])('of $name the file is called $file', ({ name, file }) => {
  expect(historyFileName(anIndicator({ name }))).toBe(file);
});
