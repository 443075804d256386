import { comparePeriods, frequencyOf, periodContaining, type Period } from '../../report/period.js';
import type { Report } from '../problem.js';
import type { PlacedReading } from '../tables/readReadings.js';
import { readingKey } from '../../report/readingKey.js';

/**
 * The period that the report is for: the month that most readings state, the newer one when two are as common.
 * Earlier months may stand in it too, and the tertial and year that the month belongs to. null without readings.
 */
export function reportPeriodOf(periods: readonly Period[]): Period | null {
  const months = periods.filter((period) => frequencyOf(period) === 'month');
  const counts = new Map<Period, number>();
  for (const period of months.length > 0 ? months : periods)
    counts.set(period, (counts.get(period) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, many], [b, more]) => more - many || comparePeriods(b, a));
  return commonest?.[0] ?? null;
}

/**
 * Reports rows of another period than the uploader states. Tertials and years go with any month.
 *
 * @returns the period that the report is for
 */
export function checkStatedPeriod(
  readings: readonly PlacedReading[],
  stated: Period | null,
  report: Report,
): Period | null {
  const found = reportPeriodOf(readings.map(({ reading }) => reading.period));
  if (stated === null || found === null || found === stated) return stated ?? found;
  if (frequencyOf(found) !== 'month' && frequencyOf(found) !== frequencyOf(stated)) return stated;
  const first = readings.find(({ reading }) => reading.period === found);
  if (first !== undefined) report({ ...first.place('period'), code: 'otherPeriod', stated, found });
  return found;
}

/** Reports a second reading of the same indicator and period, and periods that the report cannot know yet. */
export function checkReadings(
  readings: readonly PlacedReading[],
  reportPeriod: Period,
  report: Report,
): void {
  const seen = new Map<string, PlacedReading>();
  for (const placed of readings) {
    const { indicator, reading, place } = placed;
    const { period } = reading;
    const key = readingKey(reading);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, placed);
    else
      report({
        ...place('indicator'),
        code: 'duplicateReading',
        indicator: indicator.name,
        period,
        first: first.place('indicator'),
      });

    if (comparePeriods(period, periodContaining(reportPeriod, frequencyOf(period))) > 0)
      report({ ...place('period'), code: 'laterPeriod', period, reportPeriod });
  }
}
