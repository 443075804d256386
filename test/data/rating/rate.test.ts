import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { isAmount, rate, RATINGS_WORST_FIRST } from '../../../data/rating/rate.js';
import type { Indicator } from '../../../data/report/indicator.js';

type Rated = Pick<Indicator, 'direction' | 'tolerance' | 'unit'>;

const sickLeave: Rated = {
  direction: 'lowerIsBetter',
  unit: 'percent',
  tolerance: { range: 0, yellow: 0.5 },
};
const satisfaction: Rated = {
  direction: 'higherIsBetter',
  unit: 'percent',
  tolerance: { range: 0, yellow: 3 },
};
const engagement: Rated = { direction: 'higherIsBetter', unit: 'index', tolerance: { range: 0, yellow: 2 } };
const costs: Rated = { direction: 'lowerIsBetter', unit: 'tkr', tolerance: { range: 0, yellow: 3 } };
const computers: Rated = { direction: 'withinRange', unit: 'count', tolerance: { range: 5, yellow: 5 } };
const share: Rated = { direction: 'withinRange', unit: 'percent', tolerance: { range: 1, yellow: 1 } };
const result: Rated = { direction: 'higherIsBetter', unit: 'tkr', tolerance: null };

describe('rate', () => {
  it.each([
    {
      name: 'below the target is green when lower is better',
      of: sickLeave,
      outcome: 4.9,
      target: 5,
      is: 'green',
    },
    { name: 'at the target is green', of: sickLeave, outcome: 5, target: 5, is: 'green' },
    { name: 'just above the target is yellow', of: sickLeave, outcome: 5.01, target: 5, is: 'yellow' },
    { name: 'at the tolerance is yellow', of: sickLeave, outcome: 5.5, target: 5, is: 'yellow' },
    { name: 'just outside the tolerance is red', of: sickLeave, outcome: 5.51, target: 5, is: 'red' },
    { name: 'a target with a decimal is met exactly', of: sickLeave, outcome: 5.3, target: 5.3, is: 'green' },
    {
      name: '0.3 is within 0.1 of 0.2',
      of: { ...sickLeave, tolerance: { range: 0, yellow: 0.1 } },
      outcome: 0.3,
      target: 0.2,
      is: 'yellow',
    },
    {
      name: '0.8 is within 0.1 of 0.7',
      of: { ...sickLeave, tolerance: { range: 0, yellow: 0.1 } },
      outcome: 0.8,
      target: 0.7,
      is: 'yellow',
    },
    {
      name: '5.3 is within 0.2 of 5.1',
      of: { ...sickLeave, tolerance: { range: 0, yellow: 0.2 } },
      outcome: 5.3,
      target: 5.1,
      is: 'yellow',
    },

    {
      name: 'at the target is green when higher is better',
      of: satisfaction,
      outcome: 70,
      target: 70,
      is: 'green',
    },
    { name: 'just below the target is yellow', of: satisfaction, outcome: 69.9, target: 70, is: 'yellow' },
    { name: 'at the lower tolerance is yellow', of: satisfaction, outcome: 67, target: 70, is: 'yellow' },
    { name: 'just below the tolerance is red', of: satisfaction, outcome: 66.9, target: 70, is: 'red' },
    {
      name: 'an index is held in points: 2 below is yellow',
      of: engagement,
      outcome: 76,
      target: 78,
      is: 'yellow',
    },
    {
      name: 'an index is held in points: 2.1 below is red',
      of: engagement,
      outcome: 75.9,
      target: 78,
      is: 'red',
    },

    {
      name: 'an amount is held in percent: 3 % over is yellow',
      of: costs,
      outcome: 103_000,
      target: 100_000,
      is: 'yellow',
    },
    {
      name: 'an amount is held in percent: 1 tkr more is red',
      of: costs,
      outcome: 103_001,
      target: 100_000,
      is: 'red',
    },
    {
      name: 'costs under the budget are green, however far',
      of: costs,
      outcome: 1,
      target: 100_000,
      is: 'green',
    },
    { name: 'any excess over a budget of 0 is red', of: costs, outcome: 1, target: 0, is: 'red' },
    { name: 'a budget of 0 that is kept is green', of: costs, outcome: 0, target: 0, is: 'green' },
    {
      name: 'the tolerance of a negative budget is of its size',
      of: costs,
      outcome: -97,
      target: -100,
      is: 'yellow',
    },
    {
      name: 'past the tolerance of a negative budget is red',
      of: costs,
      outcome: -96.9,
      target: -100,
      is: 'red',
    },

    {
      name: 'at the upper edge of the range is green',
      of: computers,
      outcome: 105,
      target: 100,
      is: 'green',
    },
    { name: 'just above the range is yellow', of: computers, outcome: 105.1, target: 100, is: 'yellow' },
    { name: 'at the upper tolerance is yellow', of: computers, outcome: 110, target: 100, is: 'yellow' },
    { name: 'just above the upper tolerance is red', of: computers, outcome: 110.1, target: 100, is: 'red' },
    { name: 'at the lower edge of the range is green', of: computers, outcome: 95, target: 100, is: 'green' },
    { name: 'just below the range is yellow', of: computers, outcome: 94.9, target: 100, is: 'yellow' },
    {
      name: 'at the lower tolerance of the range is yellow',
      of: computers,
      outcome: 90,
      target: 100,
      is: 'yellow',
    },
    { name: 'just below the lower tolerance is red', of: computers, outcome: 89.9, target: 100, is: 'red' },
    { name: 'a range of percentages is in points', of: share, outcome: 51, target: 50, is: 'green' },
    { name: 'outside a range of percentages is yellow', of: share, outcome: 51.1, target: 50, is: 'yellow' },
    { name: 'far outside a range of percentages is red', of: share, outcome: 52.1, target: 50, is: 'red' },

    {
      name: 'without a tolerance the target itself is green',
      of: result,
      outcome: -305,
      target: -305,
      is: 'green',
    },
    { name: 'without a tolerance there is no yellow', of: result, outcome: -306, target: -305, is: 'red' },

    { name: 'no outcome is missing', of: sickLeave, outcome: null, target: 5, is: 'missing' },
    {
      name: 'no outcome is missing, also without a target',
      of: sickLeave,
      outcome: null,
      target: null,
      is: 'missing',
    },
    { name: 'no target is unrated', of: sickLeave, outcome: 5, target: null, is: 'unrated' },
    {
      name: 'no direction is unrated',
      of: { ...sickLeave, direction: 'none' as const },
      outcome: 9,
      target: 5,
      is: 'unrated',
    },
    { name: 'an outcome of 0 is an outcome', of: satisfaction, outcome: 0, target: 70, is: 'red' },
  ])('$name', ({ of, outcome, target, is }) => {
    expect(rate(of, outcome, target)).toBe(is);
  });

  it.each([
    { name: 'Sjukfrånvaro', of: sickLeave, outcome: 5.3, target: 5, is: 'yellow' },
    { name: 'Verksamhetens kostnader', of: costs, outcome: 1_265_135, target: 1_329_290, is: 'green' },
    {
      name: 'IT-tjänster, IT-program och licenser',
      of: costs,
      outcome: 339_250,
      target: 331_009,
      is: 'yellow',
    },
    { name: 'Verksamhetens resultat', of: result, outcome: 19_118, target: -305, is: 'green' },
    { name: 'Administrativa datorer', of: computers, outcome: 24_800, target: 31_000, is: 'red' },
    { name: 'Pedagogiska datorer', of: computers, outcome: 77_600, target: 75_000, is: 'green' },
    { name: 'Nöjd Kund Index', of: satisfaction, outcome: null, target: 70, is: 'missing' },
  ])('$name of November 2023 is $is', ({ of, outcome, target, is }) => {
    expect(rate(of, outcome, target)).toBe(is);
  });

  test('never gets worse when the outcome moves towards the target', () => {
    const tenths = fc.integer({ min: -5_000, max: 5_000 }).map((tenth) => tenth / 10);
    const severity = (outcome: number, target: number) =>
      ['green', 'yellow', 'red'].indexOf(rate(computers, outcome, target));
    fc.assert(
      fc.property(tenths, tenths, fc.integer({ min: 0, max: 10 }), (target, outcome, tenthsOfTheWay) => {
        const nearer = outcome + ((target - outcome) * tenthsOfTheWay) / 10;
        expect(severity(nearer, target)).toBeLessThanOrEqual(severity(outcome, target));
      }),
    );
  });
});

it('orders every rating, the worst first', () => {
  expect(RATINGS_WORST_FIRST).toEqual(['red', 'yellow', 'missing', 'green', 'unrated']);
});

it.each([
  { unit: 'tkr', amount: true },
  { unit: 'count', amount: true },
  { unit: 'percent', amount: false },
  { unit: 'index', amount: false },
] as const)('$unit is an amount: $amount', ({ unit, amount }) => {
  expect(isAmount(unit)).toBe(amount);
});
