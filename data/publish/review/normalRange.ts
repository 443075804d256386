import { median, medianDeviation } from './spread.js';

/** With fewer values the spread says too little: half a year of months, two years of tertials. */
export const FEWEST_PERIODS = 6;
/** Two years of months; what is older need not be normal any more. */
export const MOST_PERIODS = 24;
/**
 * A modified z-score above 3.5 is a potential outlier, the score being 0.6745 times the distance from the median
 * over the median absolute deviation: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993), as
 * recommended by NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.5.17.
 */
const OUTLYING_SCORE = 3.5;
const SCORE_OF_DEVIATION = 0.6745;
/** A history without any spread would make the least change a jump: below some 5 % of the median nothing is one. */
const LEAST_DEVIATION_SHARE = 0.01;

export interface NormalRange {
  readonly low: number;
  readonly high: number;
  /** How many values it is made of. */
  readonly periods: number;
}

/**
 * Where a new value normally lies, judging by earlier ones; null when they are too few.
 *
 * @param values newest first
 */
export function normalRange(values: readonly number[]): NormalRange | null {
  const recent = values.slice(0, MOST_PERIODS);
  const [middle, deviation] = [median(recent), medianDeviation(recent)];
  if (recent.length < FEWEST_PERIODS || middle === null || deviation === null) return null;
  const spread = Math.max(deviation, LEAST_DEVIATION_SHARE * Math.abs(middle));
  const reach = (OUTLYING_SCORE * spread) / SCORE_OF_DEVIATION;
  return { low: middle - reach, high: middle + reach, periods: recent.length };
}
