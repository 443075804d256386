import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { monthWorkbook } from '../../../data/export/monthWorkbook.js';
import type { Dataset } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { aDemoBook } from '../../builders/aBook.js';
import { aBookOf, aDataset, aReading } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { aCommentary, aProject } from '../../builders/aReport.js';
import { partsOf, readBack, type ReadSheet } from './readBack.js';

const writtenAt = new Date('2023-12-06T08:00:00Z');

async function exported(
  dataset: Partial<Dataset>,
  indicators: readonly Indicator[] = [anIndicator(), anEconomyLine()],
): Promise<Uint8Array> {
  const [report] = aBookOf(indicators, [aDataset(dataset)], { number: 3, kind: 'correction' }).reports;
  if (report === undefined) throw new Error('The book has no report');
  return monthWorkbook({ indicators, report, writtenAt });
}

const sheetOf = (bytes: Uint8Array, name: string): ReadSheet | undefined =>
  readBack(bytes).find((sheet) => sheet.name === name);

describe('the demo report, exported', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const { indicators, reports } = await aDemoBook();
    const [report] = reports;
    if (report === undefined) throw new Error('The demo has no report');
    bytes = await monthWorkbook({ indicators, report, writtenAt });
  });

  test('has a sheet for each of its tables', () => {
    expect(readBack(bytes).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Indikatorer', 15],
      ['Ekonomi', 7],
      ['Resultat', 14],
      ['Projekt', 5],
      ['Aktiviteter', 15],
      ['Uppdrag', 2],
      ['Mål', 13],
      ['Kommentarer', 26],
    ]);
  });

  test('says of a figure what was published, how it is judged, and where it comes from', () => {
    const row = sheetOf(bytes, 'Indikatorer')?.rows.find(({ Indikator }) => Indikator === 'Sjukfrånvaro');
    expect(row).toEqual({
      Indikator: 'Sjukfrånvaro',
      Enhet: 'procent',
      Period: '2023-11',
      'Utfall föregående år': '5,1',
      Utfall: '5,3',
      Mål: '5',
      'Prognos helår': '5,5',
      Årsmål: '5',
      R12: '',
      Status: '',
      Anmärkning: '',
      Bedömning: 'gul',
      'Källa: fil': 'indikatorer.csv',
      'Källa: cell': expect.stringMatching(/^[A-Z]\d+(, [A-Z]\d+)*$/) as unknown,
      Version: '1',
      'Publicerad av': 'Demodata',
      Publicerad: '2023-12-05',
    });
  });

  test('has a sheet that says which report it is', () => {
    const about = [...partsOf(bytes).entries()].find(([path]) => path.endsWith('sharedStrings.xml'))?.[1];
    for (const text of ['Information', 'Procent', 'Skrivs som i rapporten: 5,3 betyder 5,3 %.'])
      expect(`${about}${partsOf(bytes).get('xl/workbook.xml')}`).toContain(text);
  });
});

it.each([
  { name: 'a whole number', outcome: 1_265_135, text: '1265135' },
  { name: 'a decimal', outcome: 5.25, text: '5,25' },
  { name: 'zero', outcome: 0, text: '0' },
  { name: 'a negative', outcome: -305, text: '-305' },
  { name: 'a blank, which is no zero', outcome: null, text: '' },
])('$name is a number in the workbook', async ({ outcome, text }) => {
  const bytes = await exported({ readings: [aReading({ outcome })] });
  expect(sheetOf(bytes, 'Indikatorer')?.rows[0]?.['Utfall']).toBe(text);
  const stored = `<v>${outcome}</v>`;
  const sheets = [...partsOf(bytes)].filter(([path]) => path.startsWith('xl/worksheets/'));
  const cell = sheets.map(([, xml]) => xml).join('');
  expect(outcome !== null && cell.includes(stored)).toBe(outcome !== null);
});

test('an approximate figure stays one', async () => {
  const bytes = await exported({
    readings: [aReading({ outcome: 25_000, approximate: true, target: null })],
  });
  expect(sheetOf(bytes, 'Indikatorer')?.rows[0]).toMatchObject({
    Utfall: 'ca 25000',
    Bedömning: 'ej bedömd',
  });
});

it.each(['=1+1', '+46 8 123', '-1+1', '@SUM(A1)', '=HYPERLINK("https://evil.example")', '\t=1'])(
  '%j is written as a text',
  async (note) => {
    const bytes = await exported({
      readings: [aReading({ note, source: { file: note, sheet: note, row: 2, cells: {} } })],
      projects: [aProject({ name: note, cause: note })],
      commentaries: [aCommentary({ text: note })],
    });
    for (const [path, xml] of partsOf(bytes))
      if (path.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
    expect(sheetOf(bytes, 'Indikatorer')?.rows[0]).toMatchObject({
      Anmärkning: note.trim(),
      'Källa: fil': note.trim(),
    });
    expect(sheetOf(bytes, 'Projekt')?.rows[0]).toMatchObject({ Orsak: note.trim() });
  },
);

it.each([
  { name: 'its cells', cells: { outcome: 'E2', target: 'F2' }, typed: {}, place: 'Blad1 E2, F2' },
  { name: 'each cell once', cells: { outcome: 'E2', target: 'E2' }, typed: {}, place: 'Blad1 E2' },
  {
    name: 'its cells in the order of the file',
    cells: { outcome: 'AA2', target: 'Z2' },
    typed: {},
    place: 'Blad1 Z2, AA2',
  },
  { name: 'its row where no cell is named', cells: {}, typed: {}, place: 'Blad1 rad 2' },
  {
    name: 'who typed a figure, not the cell that it stood in',
    cells: { outcome: 'E2', target: 'F2' },
    typed: { outcome: { by: { id: 'karin', name: 'Karin Ask' }, at: '2023-12-05T23:30:00.000Z' } },
    place: 'Blad1 F2, inmatad av Karin Ask 2023-12-06',
  },
])('the source of a row is $name', async ({ cells, typed, place }) => {
  const source = { file: 'november.xlsx', sheet: 'Blad1', row: 2, cells, typed };
  const bytes = await exported({ readings: [aReading({ source })] });
  expect(sheetOf(bytes, 'Indikatorer')?.rows[0]).toMatchObject({
    'Källa: fil': 'november.xlsx',
    'Källa: cell': place,
    Version: '3',
    'Publicerad av': 'Anna Ek',
  });
});

test('a project names its row, and has no search words', async () => {
  const sheet = sheetOf(await exported({ projects: [aProject({ aliases: ['växeln'] })] }), 'Projekt');
  expect(sheet?.headings).not.toContain('Sökord');
  expect(sheet?.rows[0]).toMatchObject({ Projekt: 'Telefoni', 'Källa: cell': 'rad 2' });
});

test('tables without rows have no sheet', async () => {
  const bytes = await exported({ readings: [aReading()], projects: [aProject()] });
  expect(readBack(bytes).map(({ name }) => name)).toEqual(['Indikatorer', 'Projekt']);
});
