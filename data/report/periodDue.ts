import { frequencyOf, periodContaining, shiftPeriod, type Frequency, type Period } from './period.js';

const SHORTEST_FIRST: readonly Frequency[] = ['month', 'tertial', 'year'];

/**
 * The period of that length that the report should tell of; null when none is due. A tertial or a year is due with
 * its last month: a report may tell of it before, and need not.
 */
export function periodDue(frequency: Frequency, reportPeriod: Period): Period | null {
  if (SHORTEST_FIRST.indexOf(frequency) < SHORTEST_FIRST.indexOf(frequencyOf(reportPeriod))) return null;
  const period = periodContaining(reportPeriod, frequency);
  const isLast = periodContaining(shiftPeriod(reportPeriod, 1), frequency) !== period;
  return isLast ? period : null;
}
