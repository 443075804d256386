import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { loadDemoReport, type DemoReport } from '../../../../data/demo/demoReport.js';
import { readUpload } from '../../../../data/intake/files/readUpload.js';
import { readDataset } from '../../../../data/intake/readDataset.js';
import { readDefinitions } from '../../../../data/intake/readDefinitions.js';
import type { Table } from '../../../../data/intake/table.js';
import { isDefinitionsTable } from '../../../../data/intake/tables/tableKinds.js';
import { columnsOf } from '../../../../data/intake/template/templateTables.js';
import { templateWorkbook } from '../../../../data/intake/template/templateWorkbook.js';
import type { Dataset, Reading } from '../../../../data/report/dataset.js';
import type { Indicator } from '../../../../data/report/indicator.js';
import { parsePeriod, type Period } from '../../../../data/report/period.js';
import { anIndicator } from '../../../builders/anIndicator.js';
import { withoutSources } from '../../../builders/withoutSources.js';

const NOVEMBER = parsePeriod('2023-11') as Period;
const writtenAt = new Date('2023-12-04T08:00:00Z');

let demo: DemoReport;
let bytes: Uint8Array;
beforeAll(async () => {
  demo = await loadDemoReport();
  const { indicators, draft } = demo;
  bytes = await templateWorkbook({ indicators, report: draft.dataset, period: NOVEMBER, writtenAt });
});

function tablesOf(workbook: Uint8Array): readonly Table[] {
  const { tables, problems } = readUpload({ kind: 'files', files: [{ name: 'mall.xlsx', bytes: workbook }] });
  expect([...problems, ...tables.flatMap((table) => table.problems)]).toEqual([]);
  return tables;
}

function readBack(workbook: Uint8Array): { indicators: Indicator[]; dataset: Dataset } {
  const tables = tablesOf(workbook);
  const indicators = tables.filter(isDefinitionsTable).flatMap(readDefinitions);
  return {
    indicators,
    dataset: readDataset(
      tables.filter((table) => !isDefinitionsTable(table)),
      indicators,
    ),
  };
}

const partsOf = (workbook: Uint8Array) =>
  Object.entries(unzipSync(workbook)).map(([name, part]) => ({ name, xml: strFromU8(part) }));

describe('handed in unchanged', () => {
  test('it is the demo, report and definitions', () => {
    const { indicators, dataset } = readBack(bytes);
    expect(indicators).toEqual(demo.indicators);
    expect(withoutSources(dataset)).toEqual(withoutSources(demo.draft.dataset));
  });

  it.each<{ fact: string; text: string }>([
    { fact: 'a formula', text: '=HYPERLINK("http://a.example";"Klicka")' },
    { fact: 'a plus', text: '+46 31 000 00 00' },
    { fact: 'a minus', text: '-1 är för lite' },
    { fact: 'an at sign', text: '@SUM(A1)' },
    { fact: 'an apostrophe', text: "'citat" },
    { fact: 'two lines', text: 'en\ntvå' },
    { fact: 'XML', text: '<b>&amp;"</b>' },
    { fact: 'what the format takes for an escape', text: 'a_x0041_b_x005F_x0041_' },
    { fact: 'what looks like a date', text: '2023-11' },
    { fact: 'what looks like a number', text: '007' },
    { fact: 'an emoji', text: 'Klart 🎉' },
  ])('a comment with $fact is the same', async ({ text }) => {
    const { indicators, draft } = demo;
    const projects = draft.dataset.projects.map((project) => ({ ...project, comment: text }));
    const report = { ...draft.dataset, projects };
    const workbook = await templateWorkbook({ indicators, report, period: NOVEMBER, writtenAt });
    expect(readBack(workbook).dataset.projects.map(({ comment }) => comment)).toEqual(
      projects.map(() => text),
    );
    expect(partsOf(workbook).filter(({ xml }) => /<f[ >]/u.test(xml))).toEqual([]);
  });

  it.each<{ fact: string; fields: Partial<Reading> }>([
    { fact: 'without any figure', fields: { outcome: null } },
    { fact: 'of 0', fields: { outcome: 0, target: 0 } },
    { fact: 'with three decimals', fields: { outcome: 1.125, forecast: -1.125 } },
    { fact: 'with very small figures', fields: { outcome: 0.00000001 } },
    { fact: 'with very large ones', fields: { outcome: 123_456_789_012_345 } },
    { fact: 'that is approximate', fields: { outcome: 25_000.5, approximate: true, target: 1.125 } },
    { fact: 'with a status and a note', fields: { reportedStatus: 'yellow', note: '= ungefär' } },
    {
      fact: 'of a line of economy that has R12, as no economy table does',
      fields: { indicatorId: 'resultat', rolling12: 7 },
    },
    { fact: 'of a unit that has a target', fields: { indicatorId: 'enhet', target: 7 } },
  ])('a reading $fact is the same', async ({ fields }) => {
    const indicators = [
      anIndicator({ tolerance: { range: 0, yellow: 0.5 } }),
      anIndicator({ id: 'resultat', name: 'Resultat', aliases: [], kind: 'economy' }),
      anIndicator({
        id: 'enhet',
        name: 'Enhet',
        aliases: [],
        kind: 'unitResult',
        resultRow: { group: 'G', role: 'item' },
      }),
    ];
    const reading: Reading = {
      indicatorId: indicators[0]?.id ?? '',
      period: NOVEMBER,
      outcome: 1,
      previousYearOutcome: null,
      target: null,
      forecast: null,
      annualTarget: null,
      rolling12: null,
      reportedStatus: null,
      approximate: false,
      note: null,
      source: { file: 'a.csv', sheet: null, row: 2, cells: {} },
      ...fields,
    };
    const report = { ...emptyDataset, readings: [reading] };
    const workbook = await templateWorkbook({ indicators, report, period: NOVEMBER, writtenAt });
    const back = readBack(workbook);
    expect(back.indicators).toEqual(indicators);
    expect(withoutSources(back.dataset)).toEqual(withoutSources(report));
  });

  it.each<{ fact: string; fields: Partial<Indicator> }>([
    { fact: 'without a tolerance', fields: { tolerance: null } },
    { fact: 'with a tolerance of 0', fields: { tolerance: { range: 0, yellow: 0 } } },
    { fact: 'within a range', fields: { direction: 'withinRange', tolerance: { range: 5, yellow: 2.5 } } },
    { fact: 'with an owner and an English name', fields: { owner: 'Anna Ek', nameEn: 'Sick leave' } },
  ])('a definition $fact is the same', async ({ fields }) => {
    const indicators = [anIndicator(fields)];
    const workbook = await templateWorkbook({ indicators, report: null, period: NOVEMBER, writtenAt });
    expect(readBack(workbook).indicators).toEqual(indicators);
  });
});

const emptyDataset: Dataset = {
  period: NOVEMBER,
  readings: [],
  projects: [],
  activities: [],
  assignments: [],
  goals: [],
  commentaries: [],
};

test('before the first report every indicator has an empty row of its period', async () => {
  const { indicators } = demo;
  const { dataset } = readBack(
    await templateWorkbook({ indicators, report: null, period: NOVEMBER, writtenAt }),
  );
  expect(dataset.readings.map(({ indicatorId }) => indicatorId).sort()).toEqual(
    indicators.map(({ id }) => id).sort(),
  );
  expect(new Set(dataset.readings.map(({ period }) => period))).toEqual(
    new Set(['2023-11', '2023-T3', '2023']),
  );
  expect(dataset.readings.filter(({ outcome, target }) => outcome !== null || target !== null)).toEqual([]);
});

test('the same report makes the same bytes', async () => {
  const { indicators, draft } = demo;
  expect(await templateWorkbook({ indicators, report: draft.dataset, period: NOVEMBER, writtenAt })).toEqual(
    bytes,
  );
});

describe('the sheets', () => {
  test('are the tables of the report, and one that explains them', () => {
    expect(tablesOf(bytes).map(({ sheet }) => sheet)).toEqual([
      'Indikatorer',
      'Ekonomi',
      'Resultat',
      'Projekt',
      'Aktiviteter',
      'Uppdrag',
      'Mål',
      'Kommentarer',
      'Definitioner',
    ]);
    const workbook = partsOf(bytes).find(({ name }) => name === 'xl/workbook.xml')?.xml ?? '';
    expect(/<sheet name="([^"]*)"/u.exec(workbook)?.[1]).toBe('Läs mig');
  });

  test('name the row first, and put search words last', () => {
    const headings = columnsOf('projekt').map(([, { heading }]) => heading);
    expect([headings[0], headings[1], headings.at(-1)]).toEqual(['Id', 'Projekt', 'Sökord']);
    expect(columnsOf('definitioner')[1]?.[1].heading).toBe('Namn');
    expect(columnsOf('resultat').map(([, { heading }]) => heading)).toEqual([
      'Grupp',
      'Resultatenhet',
      'Period',
      'Resultat ack tkr',
      'Prognos helår tkr',
      'Anmärkning',
    ]);
  });

  test('print the total of the results below the units', () => {
    const table = tablesOf(bytes).find(({ sheet }) => sheet === 'Resultat');
    const texts = table?.rows.at(-1)?.cells.map(({ text }) => text);
    expect(texts).toEqual(['Totalt', 'Verksamhetens resultat', '2023-11', '19118', '32257']);
    expect(table?.rows.map(({ cells }) => cells[1]?.text)).toContain('Digital infrastruktur');
  });

  test('explain every column when its heading is selected, within what Excel shows', () => {
    const sheets = partsOf(bytes).filter(({ name }) => /worksheets\/sheet(?!1\.)/u.test(name));
    const prompts = sheets.flatMap(({ xml }) => [
      ...xml.matchAll(/promptTitle="([^"]+)" prompt="([^"]+)"/gu),
    ]);
    const headings = tablesOf(bytes).flatMap(({ header }) => header.cells.map(({ text }) => text));
    expect(prompts.map(([, title]) => title).sort()).toEqual([...headings].sort());
    expect(prompts.filter(([, title = '', prompt = '']) => title.length > 32 || prompt.length > 255)).toEqual(
      [],
    );
  });

  it.each([
    { sheet: 'Indikatorer', list: '"procent,antal,tkr,index"' },
    { sheet: 'Indikatorer', list: '"grön,gul,röd"' },
    { sheet: 'Projekt', list: '"grön,gul,röd,avvikelse"' },
    { sheet: 'Mål', list: '"förvaltningen,staden"' },
    { sheet: 'Definitioner', list: '"ja,nej"' },
    { sheet: 'Ekonomi', list: 'Definitioner!$B$2:$B$35' },
  ])('offer $list in $sheet', ({ sheet, list }) => {
    const number = tablesOf(bytes).findIndex((table) => table.sheet === sheet) + 2;
    const { xml } = partsOf(bytes).find(({ name }) => name.endsWith(`sheet${number}.xml`)) ?? { xml: '' };
    expect(xml).toContain(`<formula1>${list}</formula1>`);
    expect(list.length).toBeLessThanOrEqual(255);
  });

  test('keep the headings in sight', () => {
    const sheets = partsOf(bytes).filter(({ name }) => name.startsWith('xl/worksheets/'));
    expect(sheets.filter(({ xml }) => !/<pane ySplit="\d" [^>]*state="frozen"/u.test(xml))).toEqual([]);
  });
});
