import Big from 'big.js';
import type { Indicator } from '../report/indicator.js';

/** `missing`: no outcome, never green; `unrated`: an outcome that nothing says what it should be. */
export type Rating = 'green' | 'yellow' | 'red' | 'missing' | 'unrated';

/** Worst first, the order of lists and alerts. */
export const RATINGS_WORST_FIRST = ['red', 'yellow', 'missing', 'green', 'unrated'] as const;

const HUNDRED = new Big(100);

/**
 * Rates an outcome against its target: green inside the target, yellow inside the tolerance, red outside.
 * Equal to the limit is inside it. Decimals are compared exactly, never as shown.
 *
 * The tolerance is in percentage points (points) for percent (index), in percent of the target for amounts.
 *
 * @param outcome in the indicator's unit; null when the report has none
 * @param target of the same period, accumulated like the outcome; null when there is none
 */
export function rate(
  indicator: Pick<Indicator, 'direction' | 'tolerance' | 'unit'>,
  outcome: number | null,
  target: number | null,
): Rating {
  if (outcome === null) return 'missing';
  if (target === null || indicator.direction === 'none') return 'unrated';
  if (isOnRightSide(indicator.direction, outcome, target)) return 'green';

  const outside = distanceOutside(indicator.direction, new Big(outcome).minus(target));
  const { range, yellow } = indicator.tolerance ?? { range: 0, yellow: 0 };
  const scale = isAmount(indicator.unit) ? new Big(target).abs().div(HUNDRED) : new Big(1);
  if (outside.lte(scale.times(range))) return 'green';
  return outside.lte(scale.times(new Big(range).plus(yellow))) ? 'yellow' : 'red';
}

/** Numbers are ordered as their decimals are, so what is met needs no exact arithmetic. */
function isOnRightSide(direction: Exclude<Indicator['direction'], 'none'>, outcome: number, target: number) {
  if (outcome === target) return true;
  if (direction === 'withinRange') return false;
  return direction === 'lowerIsBetter' ? outcome < target : outcome > target;
}

/** How far the outcome lies on the wrong side of the target; 0 or less on the right side. */
function distanceOutside(direction: Exclude<Indicator['direction'], 'none'>, difference: Big): Big {
  switch (direction) {
    case 'lowerIsBetter':
      return difference;
    case 'higherIsBetter':
      return difference.neg();
    case 'withinRange':
      return difference.abs();
  }
}

/** Amounts deviate in percent of the target, percentages and indexes in points. */
export function isAmount(unit: Indicator['unit']): boolean {
  return unit === 'count' || unit === 'tkr';
}
