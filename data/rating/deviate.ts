import Big from 'big.js';
import type { Indicator } from '../report/indicator.js';
import { isAmount } from './rate.js';

/** A figure minus the one it is held against, exact. */
export interface Deviation {
  /** In the indicator's unit; percentage points when that is percent. */
  readonly amount: number;
  /** Of the target; null for percentages and where the target is 0. */
  readonly percent: number | null;
  /** null when the indicator has no good direction. */
  readonly favourable: boolean | null;
}

/** `figure` minus `reference`, exact; null when either is blank. */
export function deviate(
  indicator: Pick<Indicator, 'direction' | 'unit'>,
  figure: number | null,
  reference: number | null,
): Deviation | null {
  if (figure === null || reference === null) return null;
  const amount = new Big(figure).minus(reference);
  const percent =
    isAmount(indicator.unit) && reference !== 0
      ? amount.div(new Big(reference).abs()).times(100).toNumber()
      : null;
  return { amount: amount.toNumber(), percent, favourable: favourable(indicator.direction, amount) };
}

function favourable(direction: Indicator['direction'], amount: Big): boolean | null {
  if (amount.eq(0) || direction === 'none' || direction === 'withinRange') return null;
  return direction === 'lowerIsBetter' ? amount.lt(0) : amount.gt(0);
}
