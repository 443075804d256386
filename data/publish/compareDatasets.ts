import type { Book } from '../report/book.js';
import type { Dataset, Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { comparePeriods, type Period } from '../report/period.js';
import { pastReadings, type PastReadings } from '../report/pastReadings.js';
import type { Changes } from './compare/changes.js';
import { compareDefinitions } from './compare/compareDefinitions.js';
import { compareItems } from './compare/compareItems.js';
import { compareProjects } from './compare/compareProjects.js';
import { compareReadings } from './compare/compareReadings.js';

/** What would be published. */
export interface Proposal {
  /** A period's whole report; null leaves all reports as they are. */
  readonly dataset: Dataset | null;
  /** All definitions; null leaves those in force. */
  readonly indicators: readonly Indicator[] | null;
}

/**
 * What publishing would change of what the book says.
 *
 * New definitions rate the newest reading of every indicator anew, whatever report it stands in.
 */
export function compareDatasets(book: Book, { dataset, indicators }: Proposal): Changes {
  const previous = reportOf(book, dataset?.period ?? null);
  const past = pastReadings(book.reports);
  const standing = indicators === null ? [] : standingReadings(book, past, dataset);
  const [old, now] = [byId(book.indicators), byId(indicators ?? book.indicators)];
  const others = book.reports.filter((report) => report !== previous);
  const items = <T extends 'activities' | 'assignments' | 'goals' | 'commentaries'>(field: T) =>
    compareItems<Dataset[T][number]>(previous?.[field] ?? [], dataset?.[field] ?? []);
  return {
    readings: compareReadings(
      { readings: [...(previous?.readings ?? []), ...standing], indicators: old },
      { readings: [...(dataset?.readings ?? []), ...standing], indicators: now },
      past,
    ),
    projects:
      dataset === null
        ? []
        : compareProjects(previous?.projects ?? [], dataset.projects, dataset.period, others),
    activities: items('activities'),
    assignments: items('assignments'),
    goals: items('goals'),
    commentaries: items('commentaries'),
    definitions: indicators === null ? [] : compareDefinitions(book.indicators, indicators),
  };
}

/** The newest revision of the period; null when there is none. */
export function reportOf(book: Book, period: Period | null): Book['reports'][number] | null {
  return book.reports.find((report) => report.period === period) ?? null;
}

/** The newest reading of each indicator, where neither the report nor the one that it replaces says more. */
function standingReadings(book: Book, past: PastReadings, dataset: Dataset | null): Reading[] {
  const replaced = new Set(reportOf(book, dataset?.period ?? null)?.readings ?? []);
  const stated = pastReadings(dataset === null ? [] : [dataset]);
  return book.indicators.flatMap(({ id }) => {
    const [[newest], [now]] = [past.of(id), stated.of(id)];
    if (newest === undefined || replaced.has(newest)) return [];
    return now !== undefined && comparePeriods(now.period, newest.period) >= 0 ? [] : [newest];
  });
}

function byId(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(indicators.map((indicator) => [indicator.id, indicator]));
}
