import { alertingSchema, NO_ALERTING, type Alerting } from '../../alerts/alerting.js';
import { parseAlerting } from '../files/storedFiles.js';
import type { Sql } from './database.js';
import { readStored } from './readStored.js';

interface Version {
  readonly version: number;
  readonly alerting: Alerting;
}

/** The alerts as they were last read or written by this instance, with the number of that change. */
export interface KeptAlerting {
  /** At least as new as `version`. */
  at(sql: Sql, version: number): Promise<Alerting>;
  /** They were changed, and that is committed. */
  keep(version: Version): void;
}

export function createKeptAlerting(organisation: string): KeptAlerting {
  // Parsed, so that what is handed out is frozen and nobody else's.
  let kept: Version = { version: 0, alerting: parseAlerting(NO_ALERTING) };
  const keep = (fresh: Version): void => {
    if (fresh.version > kept.version) kept = fresh;
  };
  return {
    keep,
    async at(sql, version) {
      if (kept.version >= version) return kept.alerting;
      // Both out of one query: what is kept must be what the number says.
      const [row] = await sql.query<{ readonly version: number; readonly alerting: unknown }>({
        text: `
          SELECT organisations.alerting AS version, alerting.alerting
          FROM kpi.organisations JOIN kpi.alerting ON organisation = id WHERE id = $1`,
        values: [organisation],
      });
      const what = `kpi.alerting of ${organisation}`;
      const alerting = readStored(alertingSchema, row?.alerting, what);
      keep({ version: row?.version ?? version, alerting });
      return alerting;
    },
  };
}
