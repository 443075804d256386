import type { Reading } from '../../report/dataset.js';
import { median } from './spread.js';

/** The level that an indicator's outcomes and targets lie at, whatever their sign; null when none are known. */
export function usualLevel(readings: readonly Reading[]): number | null {
  const known = readings
    .flatMap(({ outcome, target }) => [outcome, target])
    .filter((figure) => figure !== null)
    .map(Math.abs);
  return median(known);
}
