import type { OutboxMessage } from '../../delivery/message.js';
import { readMessage } from './outboxRows.js';
import type { Scope } from './scope.js';

/**
 * What this instance looks at is its own for a while, so that no other sends it too: longer than a send takes and than
 * a database is usually gone. Of an instance that was killed the messages wait as long.
 */
export const LEASE_MS = 120_000;

/**
 * Of each conversation the oldest message, if its time has come and no other instance has it. `held` is ours for at
 * least half of the time.
 */
const DUE = `
  WITH heads AS (
    SELECT DISTINCT ON (conversation) key, place FROM kpi.outbox
    WHERE organisation = $1 ORDER BY conversation, place
  )
  SELECT key, message,
    coalesce(leased_by = $4 AND leased_until > clock_timestamp() + $5 * interval '0.5 millisecond', false) AS held
  FROM heads JOIN kpi.outbox USING (key)
  WHERE organisation = $1 AND next_attempt_at <= $2
    AND (leased_by IS NULL OR leased_by = $4 OR leased_until <= clock_timestamp())
  ORDER BY next_attempt_at, outbox.place LIMIT $3`;

/** Another instance may have been quicker; it is asked again, and who holds a row at this moment gets it. */
const LEASE = `
  WITH free AS (
    SELECT key FROM kpi.outbox
    WHERE organisation = $1 AND key = ANY ($2)
      AND (leased_by IS NULL OR leased_by = $3 OR leased_until <= clock_timestamp())
    FOR UPDATE SKIP LOCKED
  )
  UPDATE kpi.outbox SET leased_by = $3, leased_until = clock_timestamp() + $4 * interval '1 millisecond'
  FROM free WHERE organisation = $1 AND outbox.key = free.key
  RETURNING outbox.key`;

export async function dueMessages(
  { database, organisation, instance }: Scope,
  leaseMs: number,
  now: Date,
  most: number,
): Promise<readonly OutboxMessage[]> {
  const rows = await database.query<{
    readonly key: Buffer;
    readonly message: unknown;
    readonly held: boolean;
  }>({ name: 'kpi-due', text: DUE, values: [organisation, now, most, instance, leaseMs] });
  const wanted = rows.filter(({ held }) => !held).map(({ key }) => key);
  const leased = new Set<string>();
  if (wanted.length > 0) {
    const got = await database.query<{ readonly key: Buffer }>({
      name: 'kpi-lease',
      text: LEASE,
      values: [organisation, wanted, instance, leaseMs],
    });
    for (const { key } of got) leased.add(key.toString('hex'));
  }
  return rows
    .filter(({ key, held }) => held || leased.has(key.toString('hex')))
    .map(({ message }) => readMessage(organisation, message));
}

/** Whoever comes first may send what this instance was to send. */
export async function endLeases({ database, organisation, instance }: Scope): Promise<void> {
  await database.query({
    text: `
      UPDATE kpi.outbox SET leased_by = NULL, leased_until = NULL
      WHERE organisation = $1 AND leased_by = $2`,
    values: [organisation, instance],
  });
}
