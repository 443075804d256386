import { periodSchema, type Revision } from '../../report/dataset.js';
import { comparePeriods, type Period } from '../../report/period.js';
import { parsePeriodFile } from '../files/storedFiles.js';
import { reading, readStored } from './readStored.js';
import type { Scope } from './scope.js';

/**
 * Reads revisions, each once: they never change. How many there are is asked each time, in the one small query of
 * `versions`.
 */
export interface RevisionReader {
  /** Periods with a revision, oldest first. */
  readonly periods: () => Promise<Period[]>;
  /** Oldest first. */
  revisions(period: Period): Promise<Revision[]>;
  /** It was published here, and that is committed. */
  keep(revision: Revision): void;
}

interface Counts {
  /** Number of the publication that they were counted at. */
  readonly reports: number;
  readonly newest: ReadonlyMap<Period, number>;
}

export function createRevisionReader({ database, organisation, versions }: Scope): RevisionReader {
  const kept = new Map<Period, readonly Revision[]>();
  let counts: Counts = { reports: 0, newest: new Map() };

  const countsNow = async (): Promise<Counts> => {
    const { reports } = await versions.now();
    if (counts.reports >= reports) return counts;
    const rows = await database.query<{ readonly period: unknown; readonly newest: number }>({
      text: 'SELECT period, max(number) AS newest FROM kpi.revisions WHERE organisation = $1 GROUP BY period',
      values: [organisation],
    });
    const what = `kpi.revisions of ${organisation}`;
    const newest = new Map(rows.map((row) => [readStored(periodSchema, row.period, what), row.newest]));
    const counted = { reports, newest };
    if (counts.reports < reports) counts = counted;
    return counted;
  };

  const read = async (
    period: Period,
    known: readonly Revision[],
    least: number,
  ): Promise<readonly Revision[]> => {
    const rows = await database.query<{ readonly revision: unknown }>({
      text: `
        SELECT revision FROM kpi.revisions
        WHERE organisation = $1 AND period = $2 AND number > $3 ORDER BY number`,
      values: [organisation, period, known.length],
    });
    const revisions = [...known, ...rows.map(({ revision }) => revision)];
    const what = `kpi.revisions of ${organisation} in ${period}`;
    return reading(what, () => {
      if (revisions.length < least) throw new Error(`of ${least} revisions ${revisions.length} are there`);
      return parsePeriodFile(period, { revisions }).revisions;
    });
  };

  return {
    periods: async () => [...(await countsNow()).newest.keys()].sort(comparePeriods),

    async revisions(period) {
      const { newest } = await countsNow();
      const known = kept.get(period) ?? [];
      const least = newest.get(period) ?? 0;
      if (known.length >= least) return [...known];
      const all = await read(period, known, least);
      if (all.length > (kept.get(period)?.length ?? 0)) kept.set(period, all);
      return [...all];
    },

    keep(revision) {
      const known = kept.get(revision.period) ?? [];
      if (known.length === revision.number - 1) kept.set(revision.period, [...known, revision]);
    },
  };
}
