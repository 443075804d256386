import type { ReadingView } from '../../data/ask/answer.js';
import { frequencyOf } from '../../data/report/period.js';
import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { exactViews, trendOf } from './chartTrend.js';
import { deviationText } from './deviationText.js';
import { outcomeShown } from './figure.js';
import { referenceOf } from './reference.js';

/** A run of one is no run. */
const LEAST_RUN = 2;

/** What a picture of the series shows, in one or two sentences; null without an exact outcome. */
export function trendLead(views: readonly ReadingView[], texts: Texts): string | null {
  const trend = trendOf(exactViews(views));
  if (trend === null) return null;
  const { newest, course, side } = trend;
  const { indicator, period, deviation } = newest;
  const reference = referenceOf(indicator);
  const frequency = frequencyOf(period);
  const sentence = texts.chart.trend({
    course,
    frequency,
    value: outcomeShown(newest, texts).value,
    when: texts.chart.when(formatPeriod(period, texts), indicator.accumulates),
    deviation: deviation === null ? null : deviationText(deviation, indicator, reference, texts),
  });
  if (side === null || side.periods < LEAST_RUN) return sentence;
  const sideText = texts.references[reference][side.side];
  return `${sentence} ${texts.chart.stayed(sideText, side.periods, frequency)}`;
}
