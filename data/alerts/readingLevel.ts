import { rate } from '../rating/rate.js';
import { rateReading } from '../rating/rateReading.js';
import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import type { Level } from './alertLevel.js';

type Rated = Pick<Indicator, 'direction' | 'tolerance' | 'unit'>;
type Figures = Pick<Reading, 'outcome' | 'target' | 'forecast' | 'annualTarget' | 'approximate'>;

/**
 * The rating, but that green with a forecast outside the annual target is forewarned. Nothing is extrapolated: it
 * is the controller's forecast. null for what has no colour, which is neither good nor bad.
 */
export function readingLevel(indicator: Rated, reading: Figures): Level | null {
  const rating = rateReading(indicator, reading);
  if (rating === 'missing' || rating === 'unrated') return null;
  if (rating !== 'green') return rating;
  const forecast = rate(indicator, reading.forecast, reading.annualTarget);
  return forecast === 'yellow' || forecast === 'red' ? 'forewarning' : 'green';
}
