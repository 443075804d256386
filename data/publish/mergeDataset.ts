import type { TableKind } from '../intake/tables/tableKinds.js';
import type { Dataset } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { tableOf } from './review/places.js';
import { readingKey } from '../report/readingKey.js';

/** A report without any table. */
export const NO_TABLES: Omit<Dataset, 'period'> = {
  readings: [],
  projects: [],
  activities: [],
  assignments: [],
  goals: [],
  commentaries: [],
};

/**
 * What stays of the published report when only some of its tables are handed in: those that are not. A reading
 * belongs to the table of its indicator's kind; one whose indicator is not defined any more stays.
 *
 * @param indicators definitions in force and, where they differ, those handed in
 */
export function keptTables(
  published: Dataset,
  handedIn: ReadonlySet<TableKind>,
  indicators: readonly Indicator[],
): Dataset {
  const tables = new Map(indicators.map((indicator) => [indicator.id, tableOf(indicator)]));
  const keep = <T>(kind: TableKind, rows: T[]): T[] => (handedIn.has(kind) ? [] : rows);
  return {
    period: published.period,
    readings: published.readings.filter(({ indicatorId }) => {
      const table = tables.get(indicatorId);
      return table === undefined || !handedIn.has(table);
    }),
    projects: keep('projekt', published.projects),
    activities: keep('aktiviteter', published.activities),
    assignments: keep('uppdrag', published.assignments),
    goals: keep('mal', published.goals),
    commentaries: keep('kommentarer', published.commentaries),
  };
}

/**
 * The whole report: a table handed in replaces the published one wholly, so a row that it lacks is gone
 * (`warnRemoved` asks whether that is meant); a table not handed in is kept as it is. A figure handed in replaces a kept one even if it stood in another table.
 *
 * @param kept null when nothing is published for the period
 */
export function mergeDataset(kept: Dataset | null, handedIn: Dataset): Dataset {
  const { readings, projects, activities, assignments, goals, commentaries } = kept ?? NO_TABLES;
  const replaced = new Set(handedIn.readings.map(readingKey));
  return {
    period: handedIn.period,
    readings: [...readings.filter((reading) => !replaced.has(readingKey(reading))), ...handedIn.readings],
    projects: [...projects, ...handedIn.projects],
    activities: [...activities, ...handedIn.activities],
    assignments: [...assignments, ...handedIn.assignments],
    goals: [...goals, ...handedIn.goals],
    commentaries: [...commentaries, ...handedIn.commentaries],
  };
}
