import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { loadDemoReport, type DemoReport } from '../../../data/demo/demoReport.js';
import { readTable } from '../../../data/intake/readTable.js';
import type { Table } from '../../../data/intake/table.js';
import { isEmpty } from '../../../data/publish/compare/changes.js';
import { describeWarning } from '../../../data/publish/review/describeWarning.js';
import { reviewCorrection } from '../../../data/publish/reviewCorrection.js';
import type { Reviewed } from '../../../data/publish/reviewProposal.js';
import { reviewUpload, type UploadReview } from '../../../data/publish/reviewUpload.js';
import type { Book } from '../../../data/report/book.js';
import type { Dataset, Revision } from '../../../data/report/dataset.js';
import { datasetSchema } from '../../../data/report/dataset.js';
import { aBookOf } from '../../builders/aDataset.js';
import { toldOf } from '../../builders/anAlertStory.js';
import { aGroundAfter } from '../../builders/aGround.js';
import { period } from '../../builders/aReadingView.js';
import { demoDefinitions, demoTables } from './anUpload.js';

let demo: DemoReport;
let published: Book;

beforeAll(async () => {
  demo = await loadDemoReport();
  published = aBookOf(demo.indicators, [demo.draft.dataset]);
});

function review(
  tables: readonly Table[],
  {
    book = published,
    kind = 'final',
    month = '2023-11',
  }: { book?: Book; kind?: Revision['kind']; month?: string } = {},
): UploadReview {
  return reviewUpload(tables, publishedAs(book), { period: period(month), kind });
}

const publishedAs = (book: Book) => ({ book, definitionsVersion: 1, alertGround: aGroundAfter(book) });

/** @throws Error when the upload is refused: a mistake in the test */
function reviewed(...args: Parameters<typeof review>): Reviewed {
  const result = review(...args);
  if (result.kind === 'rejected') throw new Error(JSON.stringify(result.problems));
  return result;
}

const codes = (result: UploadReview) =>
  result.kind === 'rejected' ? result.problems.map(({ code }) => code) : [];

const csv = (file: string, ...lines: readonly string[]) => readTable(file, lines.join('\n'));

describe('the November report', () => {
  test('as the first upload gives one warning: a yellow project without action', async () => {
    const { dataset, warnings, base } = reviewed(await demoTables(), { book: aBookOf(demo.indicators) });
    expect(dataset).toEqual(demo.draft.dataset);
    expect(warnings.map((warning) => describeWarning(warning, 'sv'))).toEqual([
      'projekt.csv, rad 3, kolumn ”Åtgärd” (J3): Projektet ”Införande av city information platform/IoT” är inte grönt (status) men saknar åtgärd. Fyll i det om det är känt.',
    ]);
    expect(base).toEqual({ number: 0, definitionsVersion: 1 });
  });

  test('as the first upload adds everything, worst first, and alerts of what is off', async () => {
    const { changes, decisions } = reviewed(await demoTables(), { book: aBookOf(demo.indicators) });
    expect(changes.readings).toHaveLength(demo.draft.dataset.readings.length);
    expect(new Set(changes.readings.map(({ kind }) => kind))).toEqual(new Set(['added']));
    expect(changes.projects).toHaveLength(5);
    expect(changes.activities.added).toHaveLength(15);
    expect(toldOf(decisions)).toEqual([
      'administrativa-datorer - -> red: firstLeftRange',
      'datalagring - -> red: firstLeftRange',
      'leverantorsfakturor - -> red: firstLeftRange',
      'sla - -> red: firstLeftRange',
      'it-tjanster-program-licenser - -> yellow: firstLeftRange',
      'kundfakturor - -> yellow: firstLeftRange',
      'lonearenden - -> yellow: firstLeftRange',
      'lonespecifikationer - -> yellow: firstLeftRange',
      'manadsarbetare - -> yellow: firstLeftRange',
      'sjukfranvaro - -> yellow: firstLeftRange',
      'project:iot:status - -> yellow: firstLeftRange',
      'project:telefoni:status - -> deviating: firstLeftRange',
      'project:telefoni:time - -> deviating: firstLeftRange',
    ]);
  });

  test('uploaded again changes nothing and alerts nobody', async () => {
    const { dataset, definitions, changes, decisions, base } = reviewed([
      readTable('definitioner.csv', await demoDefinitions()),
      ...(await demoTables()),
    ]);
    expect(isEmpty(changes)).toBe(true);
    expect([dataset, definitions, toldOf(decisions)]).toEqual([demo.draft.dataset, null, []]);
    expect(base).toEqual({ number: 1, definitionsVersion: 1 });
  });
});

describe('some of the tables', () => {
  const project = 'Id;Projekt;Status;Orsak;Åtgärd';

  test('replace theirs wholly, the others are kept with their sources', async () => {
    const table = csv(
      'projekt.csv',
      project,
      'iot;Införande av city information platform/IoT;grön;;',
      'ny;Ny;grön;;',
    );
    const { dataset, changes, warnings } = reviewed([table]);
    const { projects, readings, ...others } = demo.draft.dataset;
    expect(dataset).toMatchObject({ ...others, readings });
    expect(dataset?.projects.map(({ id }) => id)).toEqual(['iot', 'ny']);
    expect(changes.readings).toEqual([]);
    expect(changes.projects.map(({ kind, name }) => [kind, name])).toEqual([
      ['changed', 'Införande av city information platform/IoT'],
      ['added', 'Ny'],
      ...projects.filter(({ id }) => id !== 'iot').map(({ name }) => ['removed', name]),
    ]);
    expect(warnings).toMatchObject([
      {
        code: 'rowsRemoved',
        number: 1,
        rows: projects.filter(({ id }) => id !== 'iot').map(({ name }) => ({ name, period: null })),
      },
    ]);
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
  });

  test('of figures replace only theirs', async () => {
    const { dataset, changes } = reviewed(await demoTables(['indikatorer.csv']));
    expect(isEmpty(changes)).toBe(true);
    expect(dataset?.readings).toHaveLength(demo.draft.dataset.readings.length);
  });

  test('replace a kept figure though it stood in another table', () => {
    const headings = 'Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål';
    const row = 'Personalkostnader;2023-11;459 784;470 000;546 451;503 253;597 000';
    const { dataset } = reviewed([csv('indikatorer.csv', headings, row)]);
    const costs = dataset?.readings.filter(({ indicatorId }) => indicatorId === 'personalkostnader');
    expect(costs).toMatchObject([{ outcome: 470_000, source: { file: 'indikatorer.csv' } }]);
  });

  test('may start a month, whose period is the one stated', () => {
    const { dataset } = reviewed([csv('projekt.csv', project, 'iot;IoT;grön;;')], { month: '2023-12' });
    expect(dataset).toMatchObject({ period: '2023-12', readings: [], projects: [{ id: 'iot' }] });
  });

  test('may be about what is kept, and may not take its ids', () => {
    const about = (id: string) =>
      csv('kommentarer.csv', 'Avsnitt;Rubrik;Text;Gäller', `HR;Om;Den ökar.;${id}`);
    expect(codes(review([about('telefoni')]))).toEqual([]);
    expect(codes(review([about('telefonin')]))).toEqual(['unknownReference']);
    expect(review([csv('mal.csv', 'Id;Mål;Gäller;Område', 'telefoni;X;staden;')])).toMatchObject({
      problems: [{ code: 'duplicateId', id: 'telefoni', first: { file: 'projekt.csv', cell: 'A2' } }],
    });
  });

  test('that leave sums wrong beside what is kept are warned of', async () => {
    const [economy] = await demoTables(['ekonomi.csv']);
    if (economy === undefined) throw new Error('no table');
    const text = [economy.header, ...economy.rows].map(({ cells }) =>
      cells.map((cell) => cell.text).join(';'),
    );
    const lower = text.map((line) => line.replace('31 712;19 118', '31 712;19 000'));
    expect(reviewed([csv('ekonomi.csv', ...lower)]).warnings).toMatchObject([
      { code: 'wrongSum', name: 'Verksamhetens resultat', stated: 19_000, computed: 19_117 },
    ]);
  });
});

describe('the form', () => {
  let goals: Table;
  beforeAll(async () => {
    const [table] = await demoTables(['mal.csv']);
    if (table === undefined) throw new Error('no table');
    goals = table;
  });

  it.each([
    {
      name: 'a correction of a month without report',
      kind: 'correction',
      month: '2023-12',
      expected: ['nothingToCorrect'],
    },
    { name: 'a correction of a report', kind: 'correction', month: '2023-11', expected: [] },
    { name: 'a final month without report', kind: 'final', month: '2023-12', expected: [] },
  ] as const)('$name: $expected', ({ kind, month, expected }) => {
    expect(codes(review([goals], { kind, month }))).toEqual(expected);
  });

  it.each([
    { name: 'preliminary after preliminary', former: 'preliminary', kind: 'preliminary', expected: [] },
    {
      name: 'preliminary after final',
      former: 'final',
      kind: 'preliminary',
      expected: ['preliminaryAfterFinal'],
    },
    { name: 'final after final', former: 'final', kind: 'final', expected: [] },
  ] as const)('$name: $expected', ({ former, kind, expected }) => {
    const book = aBookOf(demo.indicators, [demo.draft.dataset], { kind: former });
    expect(reviewed([goals], { book, kind }).warnings.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    { name: 'tertials go with a month of theirs', rows: ['Datalagring;2023-T3;;1;;;'], expected: [] },
    { name: 'tertials that have passed do too', rows: ['Datalagring;2023-T2;;1;;;'], expected: [] },
    { name: 'later ones do not', rows: ['Datalagring;2024-T1;;1;;;'], expected: ['laterPeriod'] },
    {
      name: 'the month of most rows must be the one stated',
      rows: ['Lediga jobb;2023-12;;1;;;'],
      expected: ['otherPeriod'],
    },
    {
      name: 'an earlier month may stand beside it',
      rows: ['Lediga jobb;2023-11;;1;;;', 'Lediga jobb;2023-10;;1;;;'],
      expected: [],
    },
  ])('$name', ({ rows, expected }) => {
    const headings = 'Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål';
    expect(codes(review([csv('indikatorer.csv', headings, ...rows)]))).toEqual(expected);
  });

  test('is not enough without a table', () => {
    expect(codes(review([]))).toEqual(['noTables']);
  });
});

describe('definitions', () => {
  const defined = async (from: string, to: string) => {
    const text = await demoDefinitions();
    expect(text).toContain(from);
    return readTable('definitioner.csv', text.replace(from, to));
  };
  // Sick leave: yellow up to half a point above the target.
  const TOLERANCE = 'procent;lägre är bättre;månad;nej;angivet;;0,5;';

  test('alone change ratings, and say that it is they', async () => {
    const { dataset, definitions, changes, decisions, warnings } = reviewed([
      await defined(TOLERANCE, TOLERANCE.replace('0,5', '0,2')),
    ]);
    expect(dataset).toBeNull();
    expect(definitions).toHaveLength(demo.indicators.length);
    expect(changes.definitions).toMatchObject([
      {
        kind: 'changed',
        indicator: { id: 'sjukfranvaro' },
        fields: [{ field: 'tolerance', before: { yellow: 0.5 }, after: { yellow: 0.2 } }],
      },
    ]);
    expect(changes.readings).toMatchObject([
      { kind: 'rerated', ratingBefore: 'yellow', ratingAfter: 'red', ratedBy: 'definition' },
    ]);
    expect(toldOf(decisions)).toEqual(['sjukfranvaro yellow -> red: targetChanged']);
    expect(warnings).toEqual([]);
  });

  test('are in force for the data of the same upload', async () => {
    const definitions = await defined(
      'sjukfranvaro;Sjukfrånvaro;',
      'overtid;Övertid;Overtime;;indikator;Medarbetare;HR;procent;lägre är bättre;månad;nej;angivet;;1;;;\nsjukfranvaro;Sjukfrånvaro;',
    );
    const [indicators, ...others] = await demoTables();
    if (indicators === undefined) throw new Error('no table');
    const headings = indicators.header.cells.map(({ text }) => text).join(';');
    const row = (name: string, unit: string, outcome: string) => `${name};${unit};2023-11;;${outcome};5;;;;;`;
    const table = csv(
      'indikatorer.csv',
      headings,
      row('Övertid', 'procent', '7'),
      row('Sjukfrånvaro', 'procent', '5,3'),
    );
    expect(codes(review([table, ...others]))).toEqual(['unknownIndicator']);
    const { changes } = reviewed([table, definitions, ...others]);
    expect(changes.definitions).toMatchObject([{ kind: 'added', indicator: { id: 'overtid' } }]);
    expect(changes.readings[0]).toMatchObject({
      kind: 'added',
      indicator: { id: 'overtid' },
      ratingAfter: 'red',
    });
  });

  test('with only the new rows would hide what is published: each that goes is warned of', async () => {
    const [headings = '', ...rows] = (await demoDefinitions()).trim().split('\n');
    const { warnings, changes } = reviewed([csv('definitioner.csv', headings, ...rows.slice(0, -2))]);
    expect(warnings.map((warning) => describeWarning(warning, 'sv'))).toEqual(
      ['Kundfakturor', 'Serviceärenden'].map(
        (name) =>
          `definitioner.csv: ”${name}” finns inte med bland definitionerna, men har värden i rapporten för 2023-11. Utan definition visas de inte. Tabellen ska rymma alla definitioner, inte bara de nya.`,
      ),
    );
    expect(changes.readings.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
  });

  test('that are gone take their rows out of the table handed in with them', async () => {
    const [headings = '', ...rows] = (await demoDefinitions()).trim().split('\n');
    const [indicators] = await demoTables(['indikatorer.csv']);
    if (indicators === undefined) throw new Error('no table');
    const table = { ...indicators, rows: indicators.rows.slice(0, -1) };
    const { dataset } = reviewed([table, csv('definitioner.csv', headings, ...rows.slice(0, -1))]);
    expect(dataset?.readings.filter(({ indicatorId }) => indicatorId === 'servicearenden')).toEqual([]);
  });

  test('that cannot be read are told without blaming the rows for it', async () => {
    const definitions = await defined(TOLERANCE, TOLERANCE.replace('0,5', 'x'));
    const headings = 'Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål';
    const table = csv('indikatorer.csv', headings, 'Övertid;2023-11;;5;;;', 'Sjukfrånvaro;2023-11;;y;;;');
    expect(codes(review([table, definitions]))).toEqual(['badFigure', 'badFigure']);
  });

  test('come once', async () => {
    const table = readTable('definitioner.csv', await demoDefinitions());
    expect(codes(review([table, table]))).toEqual(['duplicateTable']);
  });

  test('are known by their headings too', async () => {
    expect(reviewed([readTable('Bok1.csv', await demoDefinitions())]).dataset).toBeNull();
  });
});

describe('one figure corrected', () => {
  const NOVEMBER = period('2023-11');
  const correction = {
    indicatorId: 'sjukfranvaro',
    period: NOVEMBER,
    field: 'outcome',
    value: 5.4,
    by: { id: 'anna', name: 'Anna Ek' },
    at: '2023-12-06T09:00:00.000Z',
  } as const;
  const corrected = (fields: object = {}) =>
    reviewCorrection({ ...correction, ...fields }, NOVEMBER, publishedAs(published));

  test('is exactly one changed reading, with its rating and its sources', () => {
    const review = corrected();
    if (review.kind !== 'reviewed') throw new Error(review.kind);
    expect(review.changes.readings).toMatchObject([
      {
        kind: 'changed',
        indicator: { id: 'sjukfranvaro' },
        period: '2023-11',
        figures: [{ field: 'outcome', before: 5.3, after: 5.4, difference: 0.1 }],
        ratingBefore: 'yellow',
        ratingAfter: 'yellow',
        before: { source: { file: 'indikatorer.csv', cells: { outcome: 'E2', target: 'F2' } } },
        after: {
          source: {
            file: 'indikatorer.csv',
            cells: { target: 'F2' },
            typed: { outcome: { by: { id: 'anna', name: 'Anna Ek' }, at: '2023-12-06T09:00:00.000Z' } },
          },
        },
      },
    ]);
    expect(review.changes.readings[0]?.after?.source.cells).not.toHaveProperty('outcome');
    expect(isEmpty({ ...review.changes, readings: [] })).toBe(true);
    expect([review.warnings, toldOf(review.decisions), review.base.number]).toEqual([[], [], 1]);
    expect(datasetSchema.parse(review.dataset)).toEqual(review.dataset);
    expect(review.dataset).not.toHaveProperty('revision');
  });

  test('alerts when it changes the colour', () => {
    const review = corrected({ value: 5.6 });
    if (review.kind !== 'reviewed') throw new Error(review.kind);
    expect(toldOf(review.decisions)).toEqual(['sjukfranvaro yellow -> red: worsened']);
  });

  test('is looked at like any other', () => {
    expect(corrected({ value: 0.054 })).toMatchObject({
      warnings: [{ code: 'percentAsFraction', row: 2, cell: null, meant: 5.4 }],
    });
  });

  test('warns of the sum that it leaves wrong', () => {
    const unit = { indicatorId: 'utveckling-digital-infrastruktur', value: -17_540 };
    expect(corrected(unit)).toMatchObject({
      warnings: [
        { code: 'magnitude', outcome: -17_540, beside: 'published', figure: -1_754 },
        { code: 'wrongSum', name: 'Summa utveckling', cell: 'D14' },
      ],
    });
  });

  test('takes no row away', () => {
    expect(corrected({ field: 'target', value: 5.1 })).toMatchObject({ warnings: [] });
  });

  it.each([
    { name: 'the same figure', fields: { value: 5.3 }, kind: 'unchanged' },
    { name: 'an indicator that the report lacks', fields: { indicatorId: 'x' }, kind: 'noReading' },
    { name: 'a month that the report lacks', fields: { period: period('2023-09') }, kind: 'noReading' },
  ])('is none with $name', ({ fields, kind }) => expect(corrected(fields)).toEqual({ kind }));

  test('of what was only "ca" is exact', () => {
    const october = { indicatorId: 'verksamhetens-resultat', period: period('2023-10'), value: 25_000 };
    expect(corrected(october)).toMatchObject({
      changes: { readings: [{ figures: [], remarks: ['approximate'], after: { approximate: false } }] },
    });
  });

  test('keeps who typed an earlier one, until a table replaces the row', async () => {
    const first = corrected();
    const dataset: Dataset | null = first.kind === 'reviewed' ? first.dataset : null;
    if (dataset === null) throw new Error('no dataset');
    const book = aBookOf(demo.indicators, [dataset]);
    const typed = { ...correction, field: 'target', value: 5.1 } as const;
    const second = reviewCorrection(typed, NOVEMBER, publishedAs(book));
    expect(second).toMatchObject({
      changes: { readings: [{ after: { source: { typed: { outcome: {}, target: {} } } } }] },
    });
    const again = reviewed(await demoTables(['indikatorer.csv']), { book });
    expect(again.changes.readings).toMatchObject([{ figures: [{ before: 5.4, after: 5.3 }] }]);
    expect(again.changes.readings[0]?.after?.source).not.toHaveProperty('typed');
  });
});
