import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { deviate } from '../../../data/rating/deviate.js';

const lower = { direction: 'lowerIsBetter', unit: 'tkr' } as const;
const higher = { direction: 'higherIsBetter', unit: 'tkr' } as const;
const percent = { direction: 'lowerIsBetter', unit: 'percent' } as const;
const range = { direction: 'withinRange', unit: 'count' } as const;
const none = { direction: 'none', unit: 'count' } as const;

it.each([
  {
    name: 'percentages deviate in points, exactly',
    of: percent,
    figure: 5.3,
    from: 5.1,
    amount: 0.2,
    share: null,
    good: false,
  },
  {
    name: 'percentages below are good when lower is better',
    of: percent,
    figure: 4.9,
    from: 5,
    amount: -0.1,
    share: null,
    good: true,
  },
  {
    name: 'costs under the budget are good',
    of: lower,
    figure: 90,
    from: 100,
    amount: -10,
    share: -10,
    good: true,
  },
  {
    name: 'costs over the budget are bad',
    of: lower,
    figure: 110,
    from: 100,
    amount: 10,
    share: 10,
    good: false,
  },
  {
    name: 'a result above the budget is good',
    of: higher,
    figure: 110,
    from: 100,
    amount: 10,
    share: 10,
    good: true,
  },
  {
    name: 'a result below the budget is bad',
    of: higher,
    figure: 90,
    from: 100,
    amount: -10,
    share: -10,
    good: false,
  },
  {
    name: 'above a negative budget is more, not less',
    of: higher,
    figure: 19_118,
    from: -305,
    amount: 19_423,
    share: (19_423 / 305) * 100,
    good: true,
  },
  {
    name: 'of a target of 0 there is no percentage',
    of: higher,
    figure: 32_257,
    from: 0,
    amount: 32_257,
    share: null,
    good: true,
  },
  { name: 'equal is neither good nor bad', of: lower, figure: 5, from: 5, amount: 0, share: 0, good: null },
  {
    name: 'a range has no good side',
    of: range,
    figure: 24_800,
    from: 31_000,
    amount: -6_200,
    share: -20,
    good: null,
  },
  {
    name: 'without a direction nothing is good or bad',
    of: none,
    figure: 8,
    from: 4,
    amount: 4,
    share: 100,
    good: null,
  },
])('$name', ({ of, figure, from, amount, share, good }) => {
  const deviation = deviate(of, figure, from);
  expect(deviation).toMatchObject({ amount, favourable: good });
  if (share === null) expect(deviation?.percent).toBeNull();
  else expect(deviation?.percent).toBeCloseTo(share, 10);
});

it.each([
  { figure: null, from: 5 },
  { figure: 5, from: null },
  { figure: null, from: null },
])('of $figure from $from is blank', ({ figure, from }) => {
  expect(deviate(lower, figure, from)).toBeNull();
});

test('leads back to the figure, to the last decimal', () => {
  const tenths = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(tenths, tenths, (figure, reference) => {
      expect(deviate(percent, figure / 10, reference / 10)?.amount).toBe((figure - reference) / 10 || 0);
    }),
  );
});
