import { describe, expect, it, test } from '@jest/globals';
import type { TableKind } from '../../../../data/intake/tables/tableKinds.js';
import { reviewReport } from '../../../../data/publish/review/reviewReport.js';
import { warnMissing } from '../../../../data/publish/review/warnMissing.js';
import { warnRemoved } from '../../../../data/publish/review/warnRemoved.js';
import type { Dataset } from '../../../../data/report/dataset.js';
import { aDataset, aReading, monthlyReports } from '../../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../../builders/anIndicator.js';
import { BLANK, period } from '../../../builders/aReadingView.js';
import { aCommentary, aGoal, anActivityRow, anAssignment, aProject } from '../../../builders/aReport.js';
import { aScope } from './aScope.js';

const sickLeave = anIndicator();
const jobs = anIndicator({ id: 'lediga-jobb', name: 'Lediga jobb', unit: 'count' });
const costs = anEconomyLine({ id: 'kostnader', name: 'Kostnader' });
const all = [sickLeave, jobs, costs];

const published: Partial<Dataset> = {
  readings: [
    aReading(),
    aReading({ indicatorId: 'lediga-jobb' }),
    aReading({ indicatorId: 'kostnader', source: { ...aReading().source, file: 'ekonomi.csv' } }),
  ],
  projects: [aProject()],
  activities: [anActivityRow()],
  assignments: [anAssignment()],
  goals: [aGoal()],
  commentaries: [aCommentary()],
};

const KINDS = ['indikatorer', 'ekonomi', 'projekt', 'aktiviteter', 'uppdrag', 'mal', 'kommentarer'] as const;
const tables = new Map(KINDS.map((kind): [TableKind, { file: string; sheet: null }] => [kind, at(kind)]));

function at(kind: TableKind) {
  return { file: `${kind}.csv`, sheet: null };
}

/** What is told of by table when the published report is replaced. */
function removed(next: Partial<Dataset>, before: Partial<Dataset> = published) {
  const warnings = warnRemoved(aScope(all, next, [aDataset(before)], { tables }));
  return warnings.map((warning) => [
    warning.file,
    warning.code === 'rowsRemoved' &&
      warning.rows.map((row) => (row.period === null ? row.name : `${row.name} ${row.period}`)),
  ]);
}

describe('a row of the published version', () => {
  it.each([
    { name: 'that is there is not told', next: published, expected: [] },
    {
      name: 'that is gone is told at its table',
      next: { ...published, readings: published.readings?.slice(1) ?? [] },
      expected: [['indikatorer.csv', ['Sjukfrånvaro']]],
    },
    {
      name: 'is told with the others of its table, in their order',
      next: { ...published, readings: [] },
      expected: [
        ['indikatorer.csv', ['Sjukfrånvaro', 'Lediga jobb']],
        ['ekonomi.csv', ['Kostnader']],
      ],
    },
    {
      name: 'that is a project is told',
      next: { ...published, projects: [] },
      expected: [['projekt.csv', ['Telefoni']]],
    },
    {
      name: 'that is an activity is told',
      next: { ...published, activities: [] },
      expected: [['aktiviteter.csv', ['Tillitskultur']]],
    },
    {
      name: 'that is an assignment is told',
      next: { ...published, assignments: [] },
      expected: [['uppdrag.csv', ['Uppdrag: minska administrationen']]],
    },
    {
      name: 'that is a goal is told',
      next: { ...published, goals: [] },
      expected: [['mal.csv', ['Vi ska ha en ekonomi i balans']]],
    },
    { name: 'that is a commentary is not told', next: { ...published, commentaries: [] }, expected: [] },
    {
      name: 'that has another name is not gone',
      next: { ...published, projects: [aProject({ name: 'Ny telefoni' })] },
      expected: [],
    },
    {
      name: 'that has another id is not gone',
      next: { ...published, projects: [aProject({ id: 'ny' })] },
      expected: [],
    },
    {
      name: 'that has another id and another name is gone',
      next: { ...published, projects: [aProject({ id: 'ny', name: 'Ny' })] },
      expected: [['projekt.csv', ['Telefoni']]],
    },
  ])('$name', ({ next, expected }) => expect(removed(next)).toEqual(expected));

  it.each([
    { name: 'without any figure is not told', figures: {}, expected: [] },
    { name: 'with 0 is told', figures: { outcome: 0 }, expected: ['Sjukfrånvaro'] },
    { name: 'with a target only is told', figures: { target: 5 }, expected: ['Sjukfrånvaro'] },
  ])('$name', ({ figures, expected }) => {
    const before = { readings: [aReading({ ...BLANK, ...figures })] };
    expect(removed({}, before).flatMap(([, rows]) => rows)).toEqual(expected);
  });

  it.each([
    { name: 'of an earlier month says which', of: '2023-10', expected: ['Sjukfrånvaro 2023-10'] },
    { name: 'of the tertial that goes on does not', of: '2023-T3', expected: ['Sjukfrånvaro'] },
    { name: 'of the tertial before says which', of: '2023-T2', expected: ['Sjukfrånvaro 2023-T2'] },
  ])('$name', ({ of, expected }) => {
    const before = { readings: [aReading({ period: period(of) })] };
    expect(removed({}, before)).toEqual([['indikatorer.csv', expected]]);
  });

  test('is told once for the table, with the version that has it', () => {
    expect(warnRemoved(aScope(all, { projects: [] }, [aDataset(published)], { tables }))).toContainEqual({
      ...at('projekt'),
      row: null,
      column: null,
      cell: null,
      code: 'rowsRemoved',
      rows: [{ name: 'Telefoni', period: null }],
      period: '2023-11',
      number: 1,
    });
  });

  test('whose definition is gone is told of with the definitions', () => {
    expect(
      warnRemoved(aScope([jobs, costs], {}, [aDataset({ readings: [aReading()] })], { tables })),
    ).toEqual([]);
  });

  test('of another month is none', () => {
    expect(warnRemoved(aScope(all, {}, monthlyReports([5, 5.2]), { tables }))).toEqual([]);
  });

  test('is not told of a table that was not handed in', () => {
    const onlyGoals = new Map([['mal', at('mal')] as const]);
    const warnings = warnRemoved(aScope(all, {}, [aDataset(published)], { tables: onlyGoals }));
    expect(warnings.map(({ file }) => file)).toEqual(['mal.csv']);
  });
});

describe('a row that is removed is not also missed', () => {
  const before = [...monthlyReports([5.2]), aDataset({ readings: [aReading()] })];

  test('when the published version had it', () => {
    const warnings = reviewReport(aScope([sickLeave], {}, before));
    expect(warnings.map(({ code }) => code)).toEqual(['rowsRemoved']);
  });

  test('but is when no version had it', () => {
    const warnings = reviewReport(aScope([sickLeave], {}, monthlyReports([5.2])));
    expect(warnings.map(({ code }) => code)).toEqual(['missingReading']);
  });

  test('and its outcome is missed when the row is still there', () => {
    expect(
      warnMissing(aScope([sickLeave], { readings: [aReading({ outcome: null })] }, before)),
    ).toMatchObject([{ code: 'missingReading', lacks: 'outcome' }]);
  });
});
