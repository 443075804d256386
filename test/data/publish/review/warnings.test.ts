import { describe, expect, it, test } from '@jest/globals';
import { warnFalls } from '../../../../data/publish/review/warnFalls.js';
import { warnFractions } from '../../../../data/publish/review/warnFractions.js';
import { warnJumps } from '../../../../data/publish/review/warnJumps.js';
import { warnMissing } from '../../../../data/publish/review/warnMissing.js';
import { warnProjects } from '../../../../data/publish/review/warnProjects.js';
import { warnSums } from '../../../../data/publish/review/warnSums.js';
import { warnTargets } from '../../../../data/publish/review/warnTargets.js';
import { anEconomyLine, anIndicator } from '../../../builders/anIndicator.js';
import { aDataset, aReading, monthlyReports } from '../../../builders/aDataset.js';
import { BLANK, period } from '../../../builders/aReadingView.js';
import { aProject } from '../../../builders/aReport.js';
import { aScope } from './aScope.js';

const sickLeave = anIndicator();
const costs = anEconomyLine({ id: 'kostnader' });
const result = anEconomyLine({ id: 'resultat', direction: 'higherIsBetter' });
const invoices = anIndicator({
  id: 'fakturor',
  unit: 'count',
  accumulates: true,
  targetRule: 'proportional',
  direction: 'withinRange',
});
const all = [sickLeave, costs, result, invoices];

describe('a percentage written as a fraction', () => {
  const warned = (figures: object, outcomes: readonly number[] = [], indicator = sickLeave) =>
    warnFractions(
      aScope(
        [indicator],
        { readings: [aReading({ ...BLANK, ...figures })] },
        monthlyReports(outcomes, { target: null }),
      ),
    ).map(({ cell, ...warning }) => [cell, 'stated' in warning && warning.stated]);

  it.each([
    { name: 'a tenth of its target is a low figure', figures: { outcome: 0.5, target: 5 }, expected: [] },
    {
      name: 'less than a tenth of its target is suspected',
      figures: { outcome: 0.499, target: 5 },
      expected: [['E2', 0.499]],
    },
    {
      name: 'every figure out of step is told, each at its cell',
      figures: { outcome: 0.053, target: 5, forecast: 0.055 },
      expected: [
        ['E2', 0.053],
        ['G2', 0.055],
      ],
    },
    { name: 'none is no figure', figures: { outcome: 0, target: 5 }, expected: [] },
    { name: '1 may be 100 %', figures: { outcome: 1, target: 95 }, expected: [['E2', 1]] },
    { name: 'more than 1 is no fraction', figures: { outcome: 1.1, target: 95 }, expected: [] },
    {
      name: 'a row smaller than its own tolerance is suspected',
      figures: { outcome: 0.49, target: 0.4 },
      expected: [
        ['E2', 0.49],
        ['F2', 0.4],
      ],
    },
    { name: 'a row as large as its tolerance is not', figures: { outcome: 0.5, target: 0.5 }, expected: [] },
  ])('$name', ({ figures, expected }) => expect(warned(figures)).toEqual(expected));

  test('is seen against earlier months when the row has nothing else', () => {
    expect(warned({ outcome: 0.053 }, [5.1, 5.2])).toEqual([['E2', 0.053]]);
    expect(warned({ outcome: 0.053 }, [0.06, 0.05])).toEqual([]);
  });

  test('is none of a count', () => {
    expect(warned({ outcome: 0.05, target: 5 }, [], anIndicator({ unit: 'count' }))).toEqual([]);
  });

  test('says what is meant, exactly', () => {
    const [warning] = warnFractions(
      aScope([sickLeave], { readings: [aReading({ outcome: 0.07, target: 7 })] }),
    );
    expect(warning).toMatchObject({ meant: 7, column: 'Utfall', row: 2, file: 'indikatorer.csv' });
  });
});

describe('an accumulated figure lower than last month', () => {
  const warned = (indicatorId: string, outcome: number, outcomes: readonly (number | null)[], rest = {}) =>
    warnFalls(
      aScope(
        all,
        { readings: [aReading({ indicatorId, outcome, target: null, ...rest })] },
        monthlyReports(outcomes, { indicatorId, target: null }),
      ),
    );

  it.each([
    { name: 'a count below last month', id: 'fakturor', outcome: 99, earlier: [100], expected: 1 },
    { name: 'a count as last month', id: 'fakturor', outcome: 100, earlier: [100], expected: 0 },
    {
      name: 'a count below the last month known',
      id: 'fakturor',
      outcome: 99,
      earlier: [100, null],
      expected: 1,
    },
    { name: 'a count that fell before', id: 'fakturor', outcome: 99, earlier: [120, 100], expected: 1 },
    { name: 'a cost below last month', id: 'kostnader', outcome: 99, earlier: [100], expected: 1 },
    { name: 'a cost that fell before', id: 'kostnader', outcome: 99, earlier: [101, 100], expected: 0 },
    {
      name: 'a result that rose six times',
      id: 'resultat',
      outcome: 6,
      earlier: [1, 2, 3, 4, 5, 6, 7],
      expected: 1,
    },
    {
      name: 'a result that rose five times',
      id: 'resultat',
      outcome: 5,
      earlier: [1, 2, 3, 4, 5, 6],
      expected: 0,
    },
    {
      name: 'a result that fell once',
      id: 'resultat',
      outcome: 6,
      earlier: [1, 2, 3, 4, 3, 6, 7, 8],
      expected: 0,
    },
    { name: 'a figure that does not accumulate', id: 'sjukfranvaro', outcome: 4, earlier: [5], expected: 0 },
    { name: 'the first month known', id: 'fakturor', outcome: 1, earlier: [], expected: 0 },
  ])('$name: $expected', ({ id, outcome, earlier, expected }) => {
    expect(warned(id, outcome, earlier)).toHaveLength(expected);
  });

  test('is told with both months', () => {
    expect(warned('fakturor', 99, [100])).toMatchObject([
      { column: 'Utfall', cell: 'E2', outcome: 99, earlierPeriod: '2023-10', earlierOutcome: 100 },
    ]);
  });

  test('starts anew in January', () => {
    const january = aDataset({
      period: period('2024-01'),
      readings: [aReading({ indicatorId: 'fakturor', period: period('2024-01'), outcome: 9, target: null })],
    });
    const december = monthlyReports([100], { last: '2023-12', indicatorId: 'fakturor' });
    expect(warnFalls(aScope(all, january, december))).toEqual([]);
  });

  test('is never told of what is only known as "ca", on either side', () => {
    expect(warned('fakturor', 99, [100], { approximate: true })).toEqual([]);
    const october = monthlyReports([100], { indicatorId: 'fakturor', approximate: true });
    const readings = [aReading({ indicatorId: 'fakturor', outcome: 99 })];
    expect(warnFalls(aScope(all, { readings }, october))).toEqual([]);
  });

  test('is seen within one upload as well', () => {
    const readings = [
      aReading({ indicatorId: 'fakturor', outcome: 99 }),
      aReading({ indicatorId: 'fakturor', outcome: 100, period: period('2023-10') }),
    ];
    expect(warnFalls(aScope(all, { readings }))).toHaveLength(1);
  });
});

describe('an accumulated target', () => {
  const warned = (
    indicatorId: string,
    target: number | null,
    annualTarget: number | null,
    month = '2023-11',
  ) =>
    warnTargets(
      aScope(all, {
        readings: [aReading({ indicatorId, target, annualTarget, period: period(month) })],
      }),
    );

  it.each([
    {
      name: 'proportional, each month rounded',
      id: 'fakturor',
      target: 641_663,
      annual: 700_000,
      expected: 0,
    },
    { name: 'proportional, 0,5 % below', id: 'fakturor', target: 1_094.5, annual: 1_200, expected: 0 },
    { name: 'proportional, more below', id: 'fakturor', target: 1_094.4, annual: 1_200, expected: 1 },
    { name: 'proportional, 0,5 % above', id: 'fakturor', target: 1_105.5, annual: 1_200, expected: 0 },
    { name: 'proportional, more above', id: 'fakturor', target: 1_105.6, annual: 1_200, expected: 1 },
    { name: 'a budget half a month ahead', id: 'kostnader', target: 1_150, annual: 1_200, expected: 0 },
    { name: 'a budget more ahead', id: 'kostnader', target: 1_150.1, annual: 1_200, expected: 1 },
    { name: 'a budget half a month behind', id: 'kostnader', target: 1_050, annual: 1_200, expected: 0 },
    { name: 'a budget more behind', id: 'kostnader', target: 1_049.9, annual: 1_200, expected: 1 },
    {
      name: 'the year itself instead of its share',
      id: 'kostnader',
      target: 1_200,
      annual: 1_200,
      expected: 1,
    },
    { name: 'a negative budget in its share', id: 'resultat', target: -1_100, annual: -1_200, expected: 0 },
    { name: 'a budget with the wrong sign', id: 'resultat', target: 1_100, annual: -1_200, expected: 1 },
    { name: 'a year budgeted at 0', id: 'resultat', target: -305, annual: 0, expected: 0 },
    { name: 'no target', id: 'kostnader', target: null, annual: 1_200, expected: 0 },
    { name: 'no annual target', id: 'kostnader', target: 1_100, annual: null, expected: 0 },
    { name: 'one that does not accumulate', id: 'sjukfranvaro', target: 5, annual: 9, expected: 0 },
  ])('$name: $expected', ({ id, target, annual, expected }) => {
    expect(warned(id, target, annual)).toHaveLength(expected);
  });

  test('is held against its own month', () => {
    expect(warned('fakturor', 300, 1_200, '2023-03')).toEqual([]);
    expect(warned('fakturor', 300, 1_200, '2023-04')).toMatchObject([
      { code: 'targetOffShare', months: 4, expected: 400, column: 'Mål', cell: 'F2' },
    ]);
  });

  test('of an economy line stands in the column of its table', () => {
    expect(warned('kostnader', 1_200, 1_200)).toMatchObject([{ column: 'Budget ack' }]);
  });
});

describe('a jump', () => {
  // Median 5, deviations 0, 0, 1, 1, 2, 2: one is the median one, so the limits are 5 -+ 3.5/0.6745.
  const varied = [5, 5, 4, 6, 3, 7];
  const warned = (outcome: number, outcomes: readonly (number | null)[], indicatorId = 'sjukfranvaro') =>
    warnJumps(
      aScope(
        all,
        { readings: [aReading({ indicatorId, outcome })] },
        monthlyReports(outcomes, { indicatorId }),
      ),
    );

  it.each([
    { name: 'inside the limits', outcome: 10.1, earlier: varied, expected: 0 },
    { name: 'above them', outcome: 10.2, earlier: varied, expected: 1 },
    { name: 'just above the lower one', outcome: -0.1, earlier: varied, expected: 0 },
    { name: 'below them', outcome: -0.2, earlier: varied, expected: 1 },
    { name: 'after five periods', outcome: 99, earlier: varied.slice(1), expected: 0 },
    { name: 'after five periods and a blank', outcome: 99, earlier: [...varied.slice(1), null], expected: 0 },
    { name: 'from a flat history by 5 %', outcome: 5.25, earlier: [5, 5, 5, 5, 5, 5], expected: 0 },
    { name: 'from a flat history by 6 %', outcome: 5.3, earlier: [5, 5, 5, 5, 5, 5], expected: 1 },
    {
      name: 'one wild value does not widen the limits',
      outcome: 10.2,
      earlier: [...varied, 99],
      expected: 1,
    },
  ])('$name: $expected', ({ outcome, earlier, expected }) => {
    expect(warned(outcome, earlier)).toHaveLength(expected);
  });

  test('of an accumulating figure is one of what was added', () => {
    const steady = [100, 200, 300, 400, 500, 600];
    const earlier = [...steady, 700, 800, 900, 1_000];
    expect(warned(1_100, earlier, 'fakturor')).toEqual([]);
    expect(warned(1_000 + 200, earlier, 'fakturor')).toMatchObject([
      { code: 'jump', value: 200, periods: 10, cell: 'E2', column: 'Utfall' },
    ]);
  });

  test('is not looked for when the month before is unknown', () => {
    expect(warned(9_999, [100, 200, 300, 400, 500, 600, 700, 800, 900, null], 'fakturor')).toEqual([]);
  });

  test('is not looked for in what is only known as "ca"', () => {
    const readings = [aReading({ outcome: 99, approximate: true })];
    expect(warnJumps(aScope(all, { readings }, monthlyReports(varied)))).toEqual([]);
  });

  test('is judged by the last two years', () => {
    const earlier = [...Array<number>(30).fill(90), ...[varied, varied, varied, varied].flat()];
    expect(warned(90, earlier)).toMatchObject([{ periods: 24 }]);
  });
});

describe('a project that is not green', () => {
  const warned = (fields: Parameters<typeof aProject>[0]) =>
    warnProjects(aScope(all, { projects: [aProject({ dimensions: {}, ...fields })] }));

  it.each([
    { name: 'with cause and action is explained', fields: { status: 'red' } as const, expected: [] },
    {
      name: 'without action is not',
      fields: { status: 'yellow', action: null } as const,
      expected: [{ off: ['status'], lacks: ['action'], column: 'Åtgärd' }],
    },
    {
      name: 'without cause is not',
      fields: { status: 'deviating', cause: null } as const,
      expected: [{ off: ['status'], lacks: ['cause'], column: 'Orsak' }],
    },
    {
      name: 'in a dimension only is not green',
      fields: {
        status: 'green',
        dimensions: { time: 'red', cost: 'green' },
        cause: null,
        action: null,
      } as const,
      expected: [{ off: ['time'], lacks: ['cause', 'action'] }],
    },
    {
      name: 'green needs neither',
      fields: { status: 'green', cause: null, action: null } as const,
      expected: [],
    },
    { name: 'unknown is not off', fields: { status: null, cause: null, action: null }, expected: [] },
  ])('$name', ({ fields, expected }) => expect(warned(fields)).toMatchObject(expected));
});

describe('an expected indicator', () => {
  const nki = anIndicator({ id: 'nki', frequency: 'year' });
  const computers = anIndicator({ id: 'datorer', frequency: 'tertial' });
  const october = monthlyReports([5.2]);
  const earlier = (id: string, at: string) =>
    aDataset({
      period: period('2023-09'),
      readings: [aReading({ indicatorId: id, period: period(at), outcome: 70 })],
    });

  test('that October had is missed in November, at its table', () => {
    expect(warnMissing(aScope([sickLeave], {}, october))).toMatchObject([
      {
        lacks: 'row',
        period: '2023-11',
        earlierPeriod: '2023-10',
        file: 'indikatorer.csv',
        row: null,
        cell: null,
      },
    ]);
  });

  test('with a row but no outcome is missed at its cell', () => {
    const readings = [aReading({ outcome: null })];
    expect(warnMissing(aScope([sickLeave], { readings }, october))).toMatchObject([
      { lacks: 'outcome', cell: 'E2', row: 2 },
    ]);
  });

  test('that is there is not missed', () => {
    expect(warnMissing(aScope([sickLeave], { readings: [aReading()] }, october))).toEqual([]);
  });

  test('that October lacked is not expected', () => {
    expect(warnMissing(aScope([sickLeave], {}, monthlyReports([5.2, null])))).toEqual([]);
    expect(warnMissing(aScope([sickLeave], {}))).toEqual([]);
  });

  test('is not missed when its table is not handed in', () => {
    expect(warnMissing(aScope([sickLeave], {}, october, { tables: new Map() }))).toEqual([]);
  });

  it.each([
    {
      name: 'a tertial before its last month',
      indicator: computers,
      had: '2023-T2',
      month: '2023-11',
      expected: 0,
    },
    {
      name: 'a tertial in its last month',
      indicator: computers,
      had: '2023-T2',
      month: '2023-12',
      expected: 1,
    },
    { name: 'a year before December', indicator: nki, had: '2022', month: '2023-11', expected: 0 },
    { name: 'a year in December', indicator: nki, had: '2022', month: '2023-12', expected: 1 },
    { name: 'a year that last year lacked', indicator: nki, had: '2021', month: '2023-12', expected: 0 },
    {
      name: 'a tertial already reported',
      indicator: computers,
      had: '2023-T3',
      month: '2023-12',
      expected: 0,
    },
  ])('$name: $expected', ({ indicator, had, month, expected }) => {
    const scope = aScope([indicator], { period: period(month) }, [earlier(indicator.id, had)]);
    expect(warnMissing(scope)).toHaveLength(expected);
  });

  test('of a month is not due in a report for a tertial', () => {
    expect(warnMissing(aScope([sickLeave], { period: period('2023-T3') }, october))).toEqual([]);
  });
});

describe('sums across tables', () => {
  const row = (id: string, role: 'item' | 'sum' | 'total') =>
    anEconomyLine({
      id,
      name: id,
      kind: role === 'total' ? 'economy' : 'unitResult',
      resultRow: { group: 'Drift', role },
    });
  const lines = [row('a', 'item'), row('b', 'item'), row('summa', 'sum'), row('totalt', 'total')];
  const readings = (a: number, b: number, sum: number, total: number) =>
    [a, b, sum, total].map((outcome, at) =>
      aReading({ indicatorId: lines[at]?.id ?? '', outcome, target: null, cells: { outcome: `D${at + 2}` } }),
    );

  it.each([
    { name: 'a sum that adds up', next: readings(10, 5, 15, 15), expected: [] },
    { name: 'a sum off by its roundings', next: readings(10, 5, 17, 18), expected: [] },
    { name: 'a sum off by more', next: readings(10, 5, 18, 18), expected: ['D4'] },
    {
      name: 'a total that the economy table disagrees with',
      next: readings(10, 5, 15, 17),
      expected: ['D5'],
    },
  ])('$name', ({ next, expected }) => {
    expect(warnSums(aScope(lines, { readings: next })).map(({ cell }) => cell)).toEqual(expected);
  });

  test('that were wrong before are not told again', () => {
    const wrong = aDataset({ readings: readings(10, 5, 18, 18) });
    expect(warnSums(aScope(lines, wrong, [wrong]))).toEqual([]);
  });
});
