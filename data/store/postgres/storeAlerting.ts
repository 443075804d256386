import { z } from 'zod';
import {
  alertingSchema,
  announcementSchema,
  type Alerting,
  type Announcement,
  type AlertingChange,
  type DecideAlerting,
} from '../../alerts/alerting.js';
import { decisionSchema, type Decision } from '../../alerts/decision.js';
import { conversationSchema } from '../../delivery/conversation.js';
import { checked } from '../checked.js';
import type { Sql } from './database.js';
import type { KeptAlerting } from './keptAlerting.js';
import { keyOf } from './keyOf.js';
import { queueMessages } from './queueMessages.js';
import { readStored } from './readStored.js';
import type { Scope } from './scope.js';
import type { VersionRow } from './versions.js';

export interface AlertingDeps {
  readonly scope: Scope;
  readonly kept: KeptAlerting;
  /** Messages were queued here. */
  readonly onQueued: () => void;
}

export interface StoredAlerting<Change extends AlertingChange = AlertingChange> {
  readonly change: Change;
  /** The number of the alerts after it. */
  readonly version: number;
}

const decisionsSchema = z.array(decisionSchema);
const announcementsSchema = z.array(announcementSchema);

/**
 * Asks what becomes of the alerts as they are now, and stores that, all but its audit entry. Call it with the
 * organisation locked, and `afterAlerting` with its result when all is committed.
 *
 * @throws StoreError `store.invalid` when an outbox id was used before or something could not be read back
 */
export async function storeAlerting<Change extends AlertingChange>(
  { scope, kept }: AlertingDeps,
  sql: Sql,
  row: VersionRow,
  decide: DecideAlerting<Change>,
  now: Date,
): Promise<StoredAlerting<Change>> {
  const { organisation } = scope;
  const before = await kept.at(sql, row.alerting);
  const wanted = decide(before, await asleepIn(sql, organisation));
  const isSame = wanted.alerting === before;
  const change = {
    ...wanted,
    alerting: isSame ? before : checked(alertingSchema, wanted.alerting),
    decided: checked(decisionsSchema, wanted.decided),
    announced: checked(announcementsSchema, wanted.announced),
  };
  if (!isSame) await storeCurrent(sql, organisation, change.alerting);
  if (change.decided.length > 0) await storeDecisions(sql, organisation, change.decided);
  if (change.announced.length > 0) await storeAnnouncements(sql, organisation, change.announced);
  await queueMessages(scope, sql, change.outbox, now);
  return { change, version: row.alerting + (isSame ? 0 : 1) };
}

/** What was stored has been committed. */
export function afterAlerting({ kept, onQueued }: AlertingDeps, { change, version }: StoredAlerting): void {
  kept.keep({ version, alerting: change.alerting });
  if (change.outbox.length > 0) onQueued();
}

async function asleepIn(sql: Sql, organisation: string): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ readonly conversation: unknown }>({
    text: 'SELECT conversation FROM kpi.conversations WHERE organisation = $1 AND asleep',
    values: [organisation],
  });
  const what = `kpi.conversations of ${organisation}`;
  return new Set(rows.map(({ conversation }) => readStored(conversationSchema, conversation, what).id));
}

async function storeCurrent(sql: Sql, organisation: string, alerting: Alerting): Promise<void> {
  await sql.query({
    text: `
      INSERT INTO kpi.alerting (organisation, alerting) VALUES ($1, $2)
      ON CONFLICT (organisation) DO UPDATE SET alerting = excluded.alerting`,
    values: [organisation, JSON.stringify(alerting)],
  });
  await sql.query({
    text: 'UPDATE kpi.organisations SET alerting = alerting + 1 WHERE id = $1',
    values: [organisation],
  });
}

/** A key keeps the place where it was first decided on. */
async function storeDecisions(sql: Sql, organisation: string, decided: readonly Decision[]): Promise<void> {
  const newest = new Map(decided.map((decision) => [decision.key, decision]));
  await sql.query({
    text: `
      INSERT INTO kpi.decisions (organisation, key, decision)
      SELECT $1, key, decision
      FROM unnest($2::bytea[], $3::json[]) WITH ORDINALITY AS fresh (key, decision, nth) ORDER BY nth
      ON CONFLICT (organisation, key) DO UPDATE SET decision = excluded.decision`,
    values: [
      organisation,
      [...newest.keys()].map(keyOf),
      [...newest.values()].map((decision) => JSON.stringify(decision)),
    ],
  });
}

async function storeAnnouncements(
  sql: Sql,
  organisation: string,
  announced: readonly Announcement[],
): Promise<void> {
  await sql.query({
    text: `
      INSERT INTO kpi.announcements (organisation, announcement)
      SELECT $1, announcement FROM unnest($2::json[]) WITH ORDINALITY AS fresh (announcement, nth) ORDER BY nth`,
    values: [organisation, announced.map((announcement) => JSON.stringify(announcement))],
  });
}
