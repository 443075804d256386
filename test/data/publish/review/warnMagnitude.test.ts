import { describe, expect, it, test } from '@jest/globals';
import { reviewReport } from '../../../../data/publish/review/reviewReport.js';
import { warnMagnitude } from '../../../../data/publish/review/warnMagnitude.js';
import type { Dataset, Reading } from '../../../../data/report/dataset.js';
import { aDataset, aReading, monthlyReports } from '../../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../../builders/anIndicator.js';
import { BLANK, period } from '../../../builders/aReadingView.js';
import { aScope } from './aScope.js';

const jobs = anIndicator({ id: 'jobb', unit: 'count' });
const invoices = anIndicator({ id: 'fakturor', unit: 'count', accumulates: true, targetRule: 'none' });
const costs = anEconomyLine({ id: 'kostnader', targetRule: 'none' });
const result = anEconomyLine({ id: 'resultat', targetRule: 'none', direction: 'higherIsBetter' });
const percent = anIndicator({ id: 'procent' });
const index = anIndicator({ id: 'index', unit: 'index' });
const all = [jobs, invoices, costs, result, percent, index];

const row = (indicatorId: string, figures: Partial<Reading>) =>
  aReading({ ...BLANK, indicatorId, ...figures });

function warned(id: string, figures: Partial<Reading>, earlier: readonly Dataset[] = []) {
  return warnMagnitude(aScope(all, { readings: [row(id, figures)] }, earlier)).map((warning) =>
    warning.code === 'magnitude' ? [warning.beside, warning.figure] : [],
  );
}
const published = (id: string, outcome: number | null, fields: Partial<Reading> = {}) => [
  aDataset({ readings: [row(id, { outcome, ...fields })] }),
];

describe('an outcome beside that of the year before', () => {
  const told = (previousYearOutcome: number) => [['previousYear', previousYearOutcome]];

  it.each([
    { name: 'five times it', id: 'jobb', outcome: 500, before: 100, expected: [] },
    { name: 'more than five times it', id: 'jobb', outcome: 501, before: 100, expected: told(100) },
    { name: 'a fifth of it', id: 'jobb', outcome: 100, before: 500, expected: [] },
    { name: 'less than a fifth of it', id: 'jobb', outcome: 100, before: 501, expected: told(501) },
    { name: 'five times it in exact decimals', id: 'jobb', outcome: 30.5, before: 6.1, expected: [] },
    {
      name: 'as many times it below 0',
      id: 'resultat',
      outcome: -17_540,
      before: -1_754,
      expected: told(-1_754),
    },
    { name: 'across 0', id: 'resultat', outcome: 17_540, before: -1_754, expected: [] },
    { name: '0 beside a figure', id: 'jobb', outcome: 0, before: 651_046, expected: [] },
    { name: 'a figure beside 0', id: 'jobb', outcome: 651_046, before: 0, expected: [] },
    { name: 'the least count', id: 'jobb', outcome: 26, before: 5, expected: told(5) },
    { name: 'a smaller count', id: 'jobb', outcome: 26, before: 4.9, expected: [] },
    { name: 'a count that became small', id: 'jobb', outcome: 4, before: 26, expected: [] },
    { name: 'the least amount', id: 'kostnader', outcome: 50, before: 251, expected: told(251) },
    { name: 'a smaller amount', id: 'kostnader', outcome: 49, before: 251, expected: [] },
    { name: 'a percentage', id: 'procent', outcome: 53, before: 5.1, expected: [] },
    { name: 'an index', id: 'index', outcome: 780, before: 77, expected: [] },
  ])('$name', ({ id, outcome, before, expected }) => {
    expect(warned(id, { outcome, previousYearOutcome: before })).toEqual(expected);
  });
});

describe('what an outcome stands beside', () => {
  it.each([
    {
      name: 'is the year before, whatever is published',
      figures: { outcome: 1_000, previousYearOutcome: 900, target: 100 },
      before: 100,
      expected: [],
    },
    {
      name: 'is the published outcome when the row has no year before',
      figures: { outcome: 1_000, target: 900 },
      before: 100,
      expected: [['published', 100]],
    },
    {
      name: 'is the target when nothing is published either',
      figures: { outcome: 1_000, target: 100 },
      before: null,
      expected: [['target', 100]],
    },
    {
      name: 'is the next one when the year before was 0',
      figures: { outcome: 1_000, previousYearOutcome: 0, target: 900 },
      before: 100,
      expected: [['published', 100]],
    },
    { name: 'may be nothing', figures: { outcome: 1_000 }, before: null, expected: [] },
  ])('$name', ({ figures, before, expected }) => {
    expect(warned('jobb', figures, published('jobb', before))).toEqual(expected);
  });

  test('is no budget of a result, which is made to be near 0', () => {
    expect(warned('resultat', { outcome: 19_118, target: 305 })).toEqual([]);
    expect(warned('kostnader', { outcome: 19_118, target: 305 })).toEqual([['target', 305]]);
  });

  test('is of the same period, and may be "ca"', () => {
    expect(warned('jobb', { outcome: 1_000 }, monthlyReports([100], { indicatorId: 'jobb' }))).toEqual([]);
    const approximate = published('jobb', 100, { approximate: true });
    expect(warned('jobb', { outcome: 1_000 }, approximate)).toEqual([['published', 100]]);
  });
});

test('an outcome only known as "ca" is not looked at', () => {
  expect(warned('jobb', { outcome: 1_000, previousYearOutcome: 100, approximate: true })).toEqual([]);
});

test('it is told at the cell of the outcome', () => {
  const readings = [row('jobb', { outcome: 1_000, previousYearOutcome: 100 })];
  expect(warnMagnitude(aScope(all, { readings }))).toMatchObject([
    { file: 'indikatorer.csv', row: 2, column: 'Utfall', cell: 'E2', outcome: 1_000 },
  ]);
});

describe('a figure of another magnitude', () => {
  const codes = (id: string, figures: Partial<Reading>, earlier: readonly Dataset[]) =>
    reviewReport(aScope(all, { readings: [row(id, figures)] }, earlier)).map(({ code }) => code);
  const history = (id: string, outcomes: readonly (number | null)[]) =>
    monthlyReports(outcomes, { indicatorId: id, target: null });
  const tenfold = { outcome: 1_000, previousYearOutcome: 100 };

  it.each([
    { name: 'is one while five periods are known', earlier: [9, 10, 11, 10, 9], expected: ['magnitude'] },
    { name: 'is a jump when six are', earlier: [9, 10, 11, 10, 9, 10], expected: ['jump'] },
    { name: 'is normal when half a year says so', earlier: Array<number>(6).fill(1_000), expected: [] },
  ])('$name', ({ earlier, expected }) => {
    expect(codes('jobb', tenfold, history('jobb', earlier))).toEqual(expected);
  });

  test('is one after half a year too, when the month before is unknown', () => {
    const earlier = history('fakturor', [10, 20, 30, 40, 50, 60, 70, 80, 90, null]);
    expect(codes('fakturor', tenfold, earlier)).toEqual(['magnitude']);
    expect(codes('fakturor', { outcome: 110, previousYearOutcome: 100 }, earlier)).toEqual([]);
  });

  test('that has fallen is told of as fallen alone', () => {
    const figures = { outcome: 100, previousYearOutcome: 1_000 };
    expect(codes('fakturor', figures, history('fakturor', [900]))).toEqual(['accumulatedFell']);
    expect(codes('fakturor', figures, history('fakturor', [90]))).toEqual(['magnitude']);
  });

  test('starts anew in January', () => {
    const january = period('2024-01');
    const readings = [row('fakturor', { period: january, outcome: 10, previousYearOutcome: 100 })];
    const scope = aScope(
      all,
      { period: january, readings },
      monthlyReports([900], { last: '2023-12', indicatorId: 'fakturor' }),
    );
    expect(warnMagnitude(scope)).toHaveLength(1);
  });
});
