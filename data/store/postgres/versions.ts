import { createBatches } from './batches.js';
import type { Database } from './database.js';

/** How often each has been changed: what was read at the same number is still as it was. */
export interface VersionRow {
  readonly reports: number;
  readonly definitions: number;
  readonly synonyms: number;
  readonly alerting: number;
}

export interface Versions {
  /** As they are now; those who ask at the same time share one query. */
  now(): Promise<VersionRow>;
}

const NONE: VersionRow = { reports: 0, definitions: 0, synonyms: 0, alerting: 0 };

export function createVersions(database: Database, organisation: string): Versions {
  const batches = createBatches<null, VersionRow>(async (askers) => {
    const [row = NONE] = await database.query<VersionRow>({
      name: 'kpi-versions',
      text: 'SELECT reports, definitions, synonyms, alerting FROM kpi.organisations WHERE id = $1',
      values: [organisation],
    });
    return askers.map(() => row);
  });
  return { now: () => batches.ask(null) };
}
