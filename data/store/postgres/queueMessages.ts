import type { OutboxDraft, OutboxMessage } from '../../delivery/message.js';
import { createOutboxQueue, namesOf } from '../outboxQueue.js';
import { queuing } from '../outboxEvents.js';
import type { Sql } from './database.js';
import { keyOf } from './keyOf.js';
import { notify, type Scope } from './scope.js';

/**
 * Queues the messages behind all others. Call it with the organisation locked.
 *
 * @throws StoreError `store.invalid` when an id was used before or a draft could not be read back
 */
export async function queueMessages(
  scope: Scope,
  sql: Sql,
  drafts: readonly OutboxDraft[],
  now: Date,
): Promise<void> {
  if (drafts.length === 0) return;
  const { organisation } = scope;
  const taken = await takenOf(sql, organisation, drafts);
  const queue = { ...createOutboxQueue(), isTaken: (id: string) => taken.has(id) };
  const messages = queuing(queue, drafts, now).flatMap((event) =>
    event.event === 'queued' ? [event.message] : [],
  );
  const [row] = await sql.query<{ readonly queued: string }>({
    text: 'UPDATE kpi.organisations SET queued = queued + $2 WHERE id = $1 RETURNING queued',
    values: [organisation, messages.length],
  });
  const last = Number(row?.queued);
  await insertMessages(
    sql,
    organisation,
    messages.map((message, index) => ({ message, place: [last - messages.length + 1 + index] })),
  );
  await notify(scope, sql, 'kpi_queued');
}

export interface Placed {
  readonly message: OutboxMessage;
  readonly place: readonly number[];
}

export async function insertMessages(
  sql: Sql,
  organisation: string,
  placed: readonly Placed[],
): Promise<void> {
  const messages = placed.map(({ message }) => message);
  await sql.query({
    text: `
      INSERT INTO kpi.outbox (organisation, key, conversation, place, created_at, next_attempt_at, message)
      SELECT $1, key, conversation, place::bigint[], created_at, next_attempt_at, message
      FROM unnest($2::bytea[], $3::bytea[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::json[])
        AS fresh (key, conversation, place, created_at, next_attempt_at, message)`,
    values: [
      organisation,
      messages.map(({ id }) => keyOf(id)),
      messages.map(({ conversationId }) => keyOf(conversationId)),
      // As text, since arrays within one array would have to be of one length.
      placed.map(({ place }) => `{${place.join(',')}}`),
      messages.map(({ createdAt }) => createdAt),
      messages.map(({ nextAttemptAt }) => nextAttemptAt),
      messages.map((message) => JSON.stringify(message)),
    ],
  });
}

/** Those of the drafts' ids that a message has or had. */
async function takenOf(
  sql: Sql,
  organisation: string,
  drafts: readonly OutboxDraft[],
): Promise<ReadonlySet<string>> {
  const idsByKey = new Map(
    drafts.flatMap(({ id }) => namesOf(id).map((name) => [keyOf(name).toString('hex'), id] as const)),
  );
  const keys = [...idsByKey.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const rows = await sql.query<{ readonly key: Buffer }>({
    text: `
      SELECT key FROM kpi.outbox WHERE organisation = $1 AND key = ANY($2)
      UNION ALL SELECT key FROM kpi.sent WHERE organisation = $1 AND key = ANY($2)
      UNION ALL SELECT key FROM kpi.dead_letters WHERE organisation = $1 AND key = ANY($2)`,
    values: [organisation, keys],
  });
  return new Set(rows.flatMap(({ key }) => idsByKey.get(key.toString('hex')) ?? []));
}
