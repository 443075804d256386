import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { rate, type Rating } from './rate.js';

/** Rates the reading's outcome against its target. What the report gives as "ca" is never rated. */
export function rateReading(
  indicator: Pick<Indicator, 'direction' | 'tolerance' | 'unit'>,
  { outcome, target, approximate }: Pick<Reading, 'outcome' | 'target' | 'approximate'>,
): Rating {
  return approximate ? 'unrated' : rate(indicator, outcome, target);
}
