import { outboxMessageSchema, type OutboxMessage } from '../../delivery/message.js';
import type { Sql } from './database.js';
import { keyOf } from './keyOf.js';
import type { Placed } from './queueMessages.js';
import { readStored } from './readStored.js';

export function readMessage(organisation: string, value: unknown): OutboxMessage {
  return readStored(outboxMessageSchema, value, `kpi.outbox of ${organisation}`);
}

/** The message and its place, nobody else's until the transaction ends; null when none of that id waits. */
export async function findForChange(sql: Sql, organisation: string, id: string): Promise<Placed | null> {
  const [row] = await sql.query<{ readonly message: unknown; readonly place: readonly string[] }>({
    text: 'SELECT message, place FROM kpi.outbox WHERE organisation = $1 AND key = $2 FOR UPDATE',
    values: [organisation, keyOf(id)],
  });
  if (row === undefined) return null;
  return { message: readMessage(organisation, row.message), place: row.place.map(Number) };
}

export async function remove(sql: Sql, organisation: string, id: string): Promise<void> {
  await sql.query({
    text: 'DELETE FROM kpi.outbox WHERE organisation = $1 AND key = $2',
    values: [organisation, keyOf(id)],
  });
}

/** It waits for its next time, for whichever instance comes first. */
export async function putBack(sql: Sql, organisation: string, message: OutboxMessage): Promise<void> {
  await sql.query({
    text: `
      UPDATE kpi.outbox SET message = $3, next_attempt_at = $4, leased_by = NULL, leased_until = NULL
      WHERE organisation = $1 AND key = $2`,
    values: [organisation, keyOf(message.id), JSON.stringify(message), message.nextAttemptAt],
  });
}
