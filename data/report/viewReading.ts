import type { Provenance, ReadingView } from '../ask/answer.js';
import { deviate } from '../rating/deviate.js';
import { rate } from '../rating/rate.js';
import { rateReading } from '../rating/rateReading.js';
import type { Reading } from './dataset.js';
import type { Indicator } from './indicator.js';
import type { Period } from './period.js';

/** Puts beside a reading all that follows from its own cells. */
export function viewReading(
  indicator: Indicator,
  reading: Reading,
  statedInReportFor: Period | null,
  provenance: Provenance,
): ReadingView {
  const { outcome, previousYearOutcome, target, forecast, annualTarget } = reading;
  return {
    ...reading,
    indicator,
    rating: rateReading(indicator, reading),
    deviation: deviate(indicator, outcome, target),
    forecastDeviation: deviate(indicator, forecast, annualTarget),
    forecastRating: rate(indicator, forecast, annualTarget),
    change: deviate(indicator, outcome, previousYearOutcome),
    statedInReportFor,
    provenance,
  };
}
