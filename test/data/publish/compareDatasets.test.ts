import { describe, expect, it, test } from '@jest/globals';
import { isEmpty } from '../../../data/publish/compare/changes.js';
import { isSame } from '../../../data/publish/compare/isSame.js';
import { compareDatasets } from '../../../data/publish/compareDatasets.js';
import type { Dataset } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { aBookOf, aDataset, aReading, monthlyReports } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { aSource } from '../../builders/aReadingView.js';
import { aCommentary, aGoal, anActivityRow, anAssignment, aProject } from '../../builders/aReport.js';

const costs = anEconomyLine({ id: 'kostnader', name: 'Kostnader' });
const indicators = [anIndicator(), costs];

function changesOf(
  before: Partial<Dataset>,
  after: Partial<Dataset>,
  next: readonly Indicator[] | null = null,
) {
  return compareDatasets(aBookOf(indicators, [aDataset(before)]), {
    dataset: aDataset(after),
    indicators: next,
  });
}

const whole: Partial<Dataset> = {
  readings: [aReading()],
  projects: [aProject()],
  activities: [anActivityRow()],
  assignments: [anAssignment()],
  goals: [aGoal()],
  commentaries: [aCommentary()],
};

describe('nothing changes', () => {
  test('when the same report is handed in from another file', () => {
    const source = aSource({ file: 'annan.xlsx', sheet: 'Blad1', row: 9, cells: {} });
    const moved = Object.fromEntries(
      Object.entries(whole).map(([field, rows]) => [
        field,
        Array.isArray(rows) ? rows.map((row) => ({ ...row, source })) : rows,
      ]),
    );
    expect(isEmpty(changesOf(whole, moved))).toBe(true);
  });

  test('when rows and definitions come in another order', () => {
    const readings = [aReading(), aReading({ indicatorId: 'kostnader', outcome: 1 })];
    expect(
      isEmpty(changesOf({ readings }, { readings: readings.toReversed() }, indicators.toReversed())),
    ).toBe(true);
  });

  it.each(Object.keys(whole))('but something does when %s are gone', (field) => {
    expect(isEmpty(changesOf(whole, { ...whole, [field]: [] }))).toBe(false);
  });
});

describe('a reading', () => {
  test('that is corrected tells each figure, its exact difference, both sources and ratings', () => {
    const before = aReading({ outcome: 5.3, forecast: 5.5 });
    const after = aReading({ outcome: 5.6, forecast: null, source: aSource({ file: 'rattelse.csv' }) });
    expect(changesOf({ readings: [before] }, { readings: [after] }).readings).toEqual([
      {
        kind: 'changed',
        indicator: anIndicator(),
        period: '2023-11',
        before,
        after,
        figures: [
          { field: 'outcome', before: 5.3, after: 5.6, difference: 0.3 },
          { field: 'forecast', before: 5.5, after: null, difference: null },
        ],
        remarks: [],
        ratingBefore: 'yellow',
        ratingAfter: 'red',
        ratedBy: 'figures',
        lastColour: 'yellow',
        isNewest: true,
      },
    ]);
  });

  it.each([
    { field: 'reportedStatus', value: 'red' },
    { field: 'approximate', value: true },
    { field: 'note', value: 'Se HR' },
  ] as const)('whose $field is another is changed', ({ field, value }) => {
    const { readings } = changesOf({ readings: [aReading()] }, { readings: [aReading({ [field]: value })] });
    expect(readings).toMatchObject([{ kind: 'changed', figures: [], remarks: [field] }]);
  });

  test('that comes has no rating before, one that goes none after', () => {
    const [reading, old] = [aReading(), aReading({ indicatorId: 'kostnader', outcome: 1, target: 2 })];
    expect(changesOf({ readings: [old] }, { readings: [reading] }).readings).toMatchObject([
      { kind: 'added', ratingBefore: null, ratingAfter: 'yellow', ratedBy: null },
      { kind: 'removed', ratingBefore: 'green', ratingAfter: null, indicator: { id: 'kostnader' } },
    ]);
  });

  test('is held against the last colour that it had', () => {
    const book = aBookOf(indicators, [
      ...monthlyReports([6], { last: '2023-09' }),
      ...monthlyReports([4], { last: '2023-12' }),
    ]);
    const { readings } = compareDatasets(book, {
      dataset: aDataset({ readings: [aReading()] }),
      indicators: null,
    });
    expect(readings).toMatchObject([{ kind: 'added', lastColour: 'red', isNewest: false }]);
  });
});

describe('readings come worst first', () => {
  const many = Array.from({ length: 9 }, (_, at) => anIndicator({ id: `i${at}` }));
  const order = (rows: readonly (readonly [number | null, number | null])[]) => {
    const side = (index: 0 | 1) =>
      rows.map((row, at) => aReading({ indicatorId: `i${at}`, outcome: row[index] }));
    return compareDatasets(aBookOf(many, [aDataset({ readings: side(0) })]), {
      dataset: aDataset({ readings: side(1) }),
      indicators: null,
    }).readings.map(({ indicator }) => Number(indicator.id.slice(1)));
  };

  test('red, yellow, missing, then by the size of the change', () => {
    const [small, missing, yellow, large, red, eased] = [
      [4, 4.1],
      [4, null],
      [4, 5.2],
      [4, 2],
      [4, 6],
      [6, 5.2],
    ] as const;
    expect(order([small, missing, yellow, large, red, eased])).toEqual([4, 2, 1, 3, 5, 0]);
  });

  test('and equals in the order of the report', () => {
    expect(
      order([
        [1, 2],
        [2, 4],
        [0, 1],
        [0, 4],
        [4, 2],
      ]),
    ).toEqual([2, 3, 0, 1, 4]);
  });
});

describe('definitions', () => {
  const stricter = anIndicator({ tolerance: { range: 0, yellow: 0.2 }, aliases: ['sjuktal'] });

  test('tell each field that is another', () => {
    const next = [stricter, anIndicator({ id: 'ny' })];
    expect(changesOf({}, {}, next).definitions).toEqual([
      {
        kind: 'changed',
        indicator: stricter,
        fields: [
          { field: 'aliases', before: [], after: ['sjuktal'] },
          { field: 'tolerance', before: { range: 0, yellow: 0.5 }, after: { range: 0, yellow: 0.2 } },
        ],
      },
      { kind: 'added', indicator: next[1], fields: [] },
      { kind: 'removed', indicator: costs, fields: [] },
    ]);
  });

  test('alone rate the newest readings anew, whatever report they stand in', () => {
    const book = aBookOf(indicators, [
      ...monthlyReports([5.3, 5.4], { last: '2023-10' }),
      aDataset({ readings: [aReading({ indicatorId: 'kostnader', outcome: 1, target: 2 })] }),
    ]);
    const { readings, projects } = compareDatasets(book, { dataset: null, indicators: [stricter, costs] });
    expect(readings).toMatchObject([
      {
        kind: 'rerated',
        period: '2023-10',
        figures: [],
        ratingBefore: 'yellow',
        ratingAfter: 'red',
        ratedBy: 'definition',
        lastColour: 'yellow',
      },
    ]);
    expect(projects).toEqual([]);
  });

  it.each([
    { name: 'the definition only', outcome: 5.4, ratedBy: 'definition' },
    { name: 'the figures only', outcome: 5.6, ratedBy: 'figures' },
    { name: 'neither', outcome: 5.1, ratedBy: null },
  ])('with new figures: a rating may change by $name', ({ outcome, ratedBy }) => {
    const { readings } = changesOf(
      { readings: [aReading({ outcome: 5.3 })] },
      { readings: [aReading({ outcome })] },
      [stricter, costs],
    );
    expect(readings).toMatchObject([{ kind: 'changed', ratedBy }]);
  });

  test('and figures may each change the rating', () => {
    const none = anIndicator({ direction: 'none' });
    const { readings } = changesOf(
      { readings: [aReading({ outcome: 5.3 })] },
      { readings: [aReading({ outcome: 5 })] },
      [none, costs],
    );
    expect(readings).toMatchObject([{ ratingBefore: 'yellow', ratingAfter: 'unrated', ratedBy: 'both' }]);
  });

  test('do not rate anew what the same upload replaces', () => {
    const book = aBookOf(indicators, monthlyReports([5.3]));
    const { readings } = compareDatasets(book, {
      dataset: aDataset({ readings: [aReading()] }),
      indicators: [stricter, costs],
    });
    expect(readings.map(({ kind, period: month }) => [kind, month])).toEqual([['added', '2023-11']]);
  });

  test('do not bring back a row that the same upload takes away', () => {
    const { readings } = changesOf({ readings: [aReading()] }, {}, [stricter, costs]);
    expect(readings).toMatchObject([{ kind: 'removed', ratingBefore: 'yellow', ratingAfter: null }]);
  });

  test('that are gone take their readings along', () => {
    expect(changesOf({ readings: [aReading()] }, { readings: [aReading()] }, [costs]).readings).toMatchObject(
      [{ kind: 'removed', indicator: { id: 'sjukfranvaro' } }],
    );
  });
});

describe('what has no figure', () => {
  test('a project tells its statuses and texts', () => {
    const { projects } = changesOf(
      { projects: [aProject({ status: 'green', dimensions: { time: 'green' }, cause: null })] },
      { projects: [aProject({ status: 'red', dimensions: { cost: 'yellow' } })] },
    );
    expect(projects).toMatchObject([
      {
        kind: 'changed',
        name: 'Telefoni',
        statuses: [
          { part: 'status', before: 'green', after: 'red' },
          { part: 'time', before: 'green', after: null },
          { part: 'cost', before: null, after: 'yellow' },
        ],
        texts: ['cause'],
      },
    ]);
  });

  test.each(['activities', 'assignments', 'goals', 'commentaries'] as const)(
    '%s tell their names',
    (field) => {
      const item = (id: string, name: string) => ({
        ...{ ...anActivityRow(), ...anAssignment(), ...aGoal(), ...aCommentary() },
        id,
        name,
      });
      const before = [item('a', 'A'), item('b', 'B'), item('c', 'C')];
      const after = [item('a', 'A'), item('b', 'Bi'), item('d', 'D')];
      expect(changesOf({ [field]: before }, { [field]: after })[field]).toEqual({
        added: ['D'],
        removed: ['C'],
        changed: ['Bi'],
      });
    },
  );
});

describe('isSame', () => {
  it.each([
    { a: { x: 1, y: [1, 2] }, b: { y: [1, 2], x: 1 }, same: true },
    { a: [1, 2], b: [2, 1], same: false },
    { a: [1], b: [1, 2], same: false },
    { a: null, b: {}, same: false },
    { a: [], b: {}, same: false },
    { a: 0, b: null, same: false },
  ])('$a and $b: $same', ({ a, b, same }) => expect(isSame(a, b)).toBe(same));
});
