import { READING_FIGURES, type Reading } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { PastReadings } from '../../report/pastReadings.js';
import { yearOf, type Period } from '../../report/period.js';
import { FEWEST_PERIODS } from './normalRange.js';
import { placeOfFigure } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import { exactOutcome, stepsOf } from './steps.js';
import type { Warning } from './warning.js';

/**
 * Accumulated figures lower than earlier the same year: most often the month's own figure in the place of the
 * accumulated one.
 */
export function warnFalls({ handedIn, indicators, past }: ReviewScope): Warning[] {
  return handedIn.readings.flatMap((reading): Warning[] => {
    const indicator = indicators.get(reading.indicatorId);
    const fall = indicator === undefined ? null : fallOf(indicator, reading, past);
    if (indicator === undefined || fall === null) return [];
    const { period } = reading;
    const place = placeOfFigure(indicator, reading, 'outcome');
    return [{ ...place, code: 'accumulatedFell', indicator, period, ...fall }];
  });
}

interface Fall {
  readonly outcome: number;
  readonly earlierPeriod: Period;
  readonly earlierOutcome: number;
}

/** From what the figure has fallen though it should only grow; null when it has not, or may. */
export function fallOf(indicator: Indicator, reading: Reading, past: PastReadings): Fall | null {
  const outcome = exactOutcome(reading);
  if (outcome === null || !indicator.accumulates) return null;
  const before = past.before(indicator.id, reading.period);
  const earlier = before.find((known) => exactOutcome(known) !== null);
  if (earlier?.outcome === undefined || earlier.outcome === null) return null;
  if (yearOf(earlier.period) !== yearOf(reading.period) || outcome >= earlier.outcome) return null;
  if (mayFall(indicator, [reading, ...before])) return null;
  return { outcome, earlierPeriod: earlier.period, earlierOutcome: earlier.outcome };
}

/**
 * A count only grows. A cost does unless an earlier report shows that it does not; a result goes both ways unless
 * half a year shows that it never did. Percentages and indexes are means, which fall as they rise.
 *
 * @param readings newest first, the one in question included
 */
function mayFall(indicator: Indicator, readings: readonly Reading[]): boolean {
  if (indicator.unit === 'count') return false;
  if (indicator.unit !== 'tkr') return true;
  const steps = stepsOf(readings.slice(1));
  if (steps.some((step) => step < 0)) return true;
  const isCost = indicator.direction === 'lowerIsBetter' && !readings.some(hasNegative);
  return !isCost && steps.length < FEWEST_PERIODS;
}

function hasNegative(reading: Reading): boolean {
  return READING_FIGURES.some((field) => (reading[field] ?? 0) < 0);
}
