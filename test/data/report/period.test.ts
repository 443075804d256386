import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  comparePeriods,
  type Frequency,
  frequencyOf,
  monthOf,
  parsePeriod,
  type Period,
  periodContaining,
  periodOf,
  periodsBetween,
  samePeriodLastYear,
  shiftPeriod,
  yearOf,
} from '../../../data/report/period.js';

const PER_YEAR: Record<Frequency, number> = { month: 12, tertial: 3, year: 1 };

const anyPeriod = fc
  .tuple(
    fc.constantFrom<Frequency>('month', 'tertial', 'year'),
    fc.integer({ min: 1900, max: 2199 }),
    fc.nat(),
  )
  .map(([frequency, year, n]) => periodOf(frequency, year, (n % PER_YEAR[frequency]) + 1));
const steps = fc.integer({ min: -500, max: 500 });

function p(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  return period;
}

describe('parsePeriod', () => {
  it.each(['2023', '2023-01', '2023-09', '2023-10', '2023-12', '2023-T1', '2023-T3'])('takes %s', (text) => {
    expect(parsePeriod(text)).toBe(text);
  });

  it.each([
    '2023-00',
    '2023-13',
    '2023-1',
    '2023-T0',
    '2023-T4',
    '2023-Q3',
    '23-11',
    ' 2023',
    '2023-11-01',
    '2023\n',
    '',
  ])('finds no period in %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

it.each([
  { frequency: 'month', number: 11, is: '2023-11' },
  { frequency: 'month', number: 1, is: '2023-01' },
  { frequency: 'tertial', number: 3, is: '2023-T3' },
  { frequency: 'year', number: 1, is: '2023' },
] as const)('$frequency $number of 2023 is $is', ({ frequency, number, is }) => {
  expect(periodOf(frequency, 2023, number)).toBe(is);
});

it.each([
  { frequency: 'month', number: 0 },
  { frequency: 'month', number: 13 },
  { frequency: 'tertial', number: 4 },
] as const)('there is no $frequency $number', ({ frequency, number }) => {
  expect(() => periodOf(frequency, 2023, number)).toThrow(RangeError);
});

describe('order', () => {
  test('is that of the last month, of two that end together the shorter first', () => {
    const periods = ['2024-01', '2023', '2023-T3', '2022', '2023-12', '2023-T1', '2023-11', '2023-04'].map(p);
    expect(periods.sort(comparePeriods)).toEqual([
      ...['2022', '2023-04', '2023-T1', '2023-11', '2023-12', '2023-T3', '2023', '2024-01'],
    ]);
  });

  test('is total: only a period itself is its equal', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
      }),
    );
  });
});

describe('shiftPeriod', () => {
  it.each([
    { from: '2023-11', by: 1, to: '2023-12' },
    { from: '2023-12', by: 1, to: '2024-01' },
    { from: '2023-01', by: -1, to: '2022-12' },
    { from: '2023-11', by: -11, to: '2022-12' },
    { from: '2023-T3', by: 1, to: '2024-T1' },
    { from: '2023-T1', by: -1, to: '2022-T3' },
    { from: '2023', by: -1, to: '2022' },
  ])('$by from $from is $to', ({ from, by, to }) => {
    expect(shiftPeriod(p(from), by)).toBe(to);
  });

  test('there and back is where it was, and further is later', () => {
    fc.assert(
      fc.property(anyPeriod, steps, (period, by) => {
        const there = shiftPeriod(period, by);
        expect(shiftPeriod(there, -by)).toBe(period);
        expect(frequencyOf(there)).toBe(frequencyOf(period));
        expect(Math.sign(comparePeriods(there, period))).toBe(Math.sign(by));
      }),
    );
  });

  test('a year of its own length is the same period last year', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(samePeriodLastYear(period)).toBe(shiftPeriod(period, -PER_YEAR[frequencyOf(period)]));
        expect(yearOf(samePeriodLastYear(period))).toBe(yearOf(period) - 1);
      }),
    );
  });
});

describe('periodContaining', () => {
  it.each([
    { period: '2023-11', frequency: 'tertial', is: '2023-T3' },
    { period: '2023-04', frequency: 'tertial', is: '2023-T1' },
    { period: '2023-05', frequency: 'tertial', is: '2023-T2' },
    { period: '2023-11', frequency: 'year', is: '2023' },
    { period: '2023-T3', frequency: 'month', is: '2023-12' },
    { period: '2023', frequency: 'tertial', is: '2023-T3' },
    { period: '2023-11', frequency: 'month', is: '2023-11' },
  ] as const)('the $frequency of $period is $is', ({ period, frequency, is }) => {
    expect(periodContaining(p(period), frequency)).toBe(is);
  });

  test('never ends before the period it holds when it is longer', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(comparePeriods(periodContaining(period, 'year'), period)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('periodsBetween', () => {
  it.each([
    { from: '2023-11', to: '2024-02', are: ['2023-11', '2023-12', '2024-01', '2024-02'] },
    { from: '2022-T3', to: '2023-T2', are: ['2022-T3', '2023-T1', '2023-T2'] },
    { from: '2023', to: '2023', are: ['2023'] },
    { from: '2023-12', to: '2023-11', are: [] },
    { from: '2023-01', to: '2023', are: [] },
  ])('$from to $to', ({ from, to, are }) => {
    expect(periodsBetween(p(from), p(to))).toEqual(are);
  });

  test('holds both ends and every step between', () => {
    fc.assert(
      fc.property(anyPeriod, fc.nat({ max: 60 }), (from, by) => {
        const periods = periodsBetween(from, shiftPeriod(from, by));
        expect(periods).toHaveLength(by + 1);
        expect(periods.at(-1)).toBe(shiftPeriod(from, by));
      }),
    );
  });
});

it.each([
  { at: '2023-11-15T12:00:00Z', is: '2023-11' },
  { at: '2023-11-30T22:59:59Z', is: '2023-11' },
  { at: '2023-11-30T23:00:00Z', is: '2023-12' },
  { at: '2023-12-31T23:00:00Z', is: '2024-01' },
  { at: '2023-06-30T22:00:00Z', is: '2023-07' },
])('$at in Sweden is in $is', ({ at, is }) => {
  expect(monthOf(new Date(at))).toBe(is);
});
