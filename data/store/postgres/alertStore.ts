import {
  announcementSchema,
  type AlertingChange,
  type Announcement,
  type DecideAlerting,
} from '../../alerts/alerting.js';
import { decisionSchema } from '../../alerts/decision.js';
import type { AlertStore } from '../../ports.js';
import { appendAudit } from './appendAudit.js';
import { readStored } from './readStored.js';
import { changeLocked } from './scope.js';
import { afterAlerting, storeAlerting, type AlertingDeps } from './storeAlerting.js';

export function createAlertStore(deps: AlertingDeps): AlertStore {
  const { scope, kept } = deps;
  const { door, database, organisation, clock, versions } = scope;
  /** The log is only ever appended to: what was read once is not read again. */
  let log: { readonly place: string; readonly announced: readonly Announcement[] } = {
    place: '0',
    announced: [],
  };

  return {
    current: () => door.pass(async () => kept.at(database, (await versions.now()).alerting)),

    decisions: () =>
      door.pass(async () => {
        const rows = await database.query<{ readonly decision: unknown }>({
          text: 'SELECT decision FROM kpi.decisions WHERE organisation = $1 ORDER BY place',
          values: [organisation],
        });
        const what = `kpi.decisions of ${organisation}`;
        return rows.map(({ decision }) => readStored(decisionSchema, decision, what));
      }),

    announced: () =>
      door.pass(async () => {
        const before = log;
        const rows = await database.query<{ readonly place: string; readonly announcement: unknown }>({
          text: `
            SELECT place, announcement FROM kpi.announcements
            WHERE organisation = $1 AND place > $2 ORDER BY place`,
          values: [organisation, before.place],
        });
        const what = (place: string) => `kpi.announcements of ${organisation}: place ${place}`;
        const fresh = rows.map((row) => readStored(announcementSchema, row.announcement, what(row.place)));
        const place = rows.at(-1)?.place ?? before.place;
        const announced = [...before.announced, ...fresh];
        if (log === before) log = { place, announced };
        return [...announced];
      }),

    change: <Change extends AlertingChange>(decide: DecideAlerting<Change>) =>
      door.pass(async () => {
        const stored = await changeLocked(scope, async (sql, row) => {
          const now = clock.now();
          const told = await storeAlerting(deps, sql, row, decide, now);
          if (told.change.audit !== null) await appendAudit(sql, organisation, [told.change.audit], now);
          return told;
        });
        afterAlerting(deps, stored);
        return stored.change;
      }),
  };
}
