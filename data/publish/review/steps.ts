import Big from 'big.js';
import type { Reading } from '../../report/dataset.js';
import { partsOf, shiftPeriod } from '../../report/period.js';

/**
 * What each period added to an accumulating figure: the difference to the period just before, all of it for a
 * year's first. A gap, a blank or a "ca" on either side leaves the step out.
 *
 * @param readings newest first
 */
export function stepsOf(readings: readonly Reading[]): readonly number[] {
  return readings
    .map((reading, at) => stepOf(reading, readings[at + 1] ?? null))
    .filter((step) => step !== null);
}

/** @param before the reading of the nearest earlier period; null when there is none */
export function stepOf(reading: Reading, before: Reading | null): number | null {
  const outcome = exactOutcome(reading);
  if (outcome === null) return null;
  if (partsOf(reading.period).number === 1) return outcome;
  if (before === null || before.period !== shiftPeriod(reading.period, -1)) return null;
  const earlier = exactOutcome(before);
  return earlier === null ? null : new Big(outcome).minus(earlier).toNumber();
}

/** null for a blank and for what is only known as "ca". */
export function exactOutcome({ outcome, approximate }: Reading): number | null {
  return approximate ? null : outcome;
}
