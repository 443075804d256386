import type { Dataset, Reading } from './dataset.js';
import { comparePeriods, type Period } from './period.js';

/** What the reports themselves say of each indicator, one reading per period. */
export interface PastReadings {
  /** Newest first. */
  of(indicatorId: string): readonly Reading[];
  /** Those of periods before `period`, newest first. */
  before(indicatorId: string, period: Period): readonly Reading[];
  at(indicatorId: string, period: Period): Reading | null;
}

/**
 * Unlike the book, without the columns for the year before: a row is what its own report states.
 * An exact figure is preferred to an approximate one, a newer report to an older, as in the book.
 *
 * @param datasets one per period, in any order
 */
export function pastReadings(datasets: readonly Dataset[]): PastReadings {
  const byIndicator = new Map<string, Map<Period, Reading>>();
  for (const { readings } of [...datasets].sort((a, b) => comparePeriods(b.period, a.period)))
    for (const reading of readings) {
      const periods = byIndicator.get(reading.indicatorId) ?? new Map<Period, Reading>();
      byIndicator.set(reading.indicatorId, periods);
      const known = periods.get(reading.period);
      if (known === undefined || (known.approximate && !reading.approximate))
        periods.set(reading.period, reading);
    }

  const sorted = new Map<string, readonly Reading[]>();
  const of = (indicatorId: string): readonly Reading[] => {
    const readings =
      sorted.get(indicatorId) ??
      [...(byIndicator.get(indicatorId)?.values() ?? [])].sort((a, b) => comparePeriods(b.period, a.period));
    sorted.set(indicatorId, readings);
    return readings;
  };
  return {
    of,
    before: (indicatorId, period) =>
      of(indicatorId).filter((reading) => comparePeriods(reading.period, period) < 0),
    at: (indicatorId, period) => byIndicator.get(indicatorId)?.get(period) ?? null,
  };
}
