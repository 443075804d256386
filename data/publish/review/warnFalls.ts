import { READING_FIGURES, type Reading } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import { yearOf } from '../../report/period.js';
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
    const outcome = exactOutcome(reading);
    if (indicator === undefined || outcome === null || !indicator.accumulates) return [];
    const { period } = reading;
    const before = past.before(indicator.id, period);
    const earlier = before.find((known) => exactOutcome(known) !== null);
    if (earlier?.outcome === undefined || earlier.outcome === null) return [];
    if (yearOf(earlier.period) !== yearOf(period) || outcome >= earlier.outcome) return [];
    if (mayFall(indicator, [reading, ...before])) return [];
    return [
      {
        ...placeOfFigure(indicator, reading, 'outcome'),
        code: 'accumulatedFell',
        indicator,
        period,
        outcome,
        earlierPeriod: earlier.period,
        earlierOutcome: earlier.outcome,
      },
    ];
  });
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
