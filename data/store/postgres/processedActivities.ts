import { randomUUID } from 'node:crypto';
import type { ProcessedActivities } from '../../ports.js';
import { PROCESSED_TTL_MS } from '../lifetimes.js';
import { createBatches } from './batches.js';
import { keyOf } from './keyOf.js';
import type { Scope } from './scope.js';

/**
 * Claims of one moment are one statement. It does not wait for the disk: a crash of the database server forgets at
 * most the claims of its last second.
 */
const CLAIM = `
  INSERT INTO kpi.processed AS known (organisation, key, token, expires_at)
  SELECT $1, key, token, $4
  FROM unnest($2::bytea[], $3::uuid[]) AS claim (key, token),
    (SELECT set_config('synchronous_commit', 'off', true)) AS setting
  ORDER BY key
  ON CONFLICT (organisation, key) DO UPDATE SET token = excluded.token, expires_at = excluded.expires_at
  WHERE known.expires_at <= $5 OR known.token = excluded.token
  RETURNING token`;

export function createProcessedActivities({
  door,
  database,
  organisation,
  clock,
}: Scope): ProcessedActivities {
  const claims = createBatches<string, boolean>(async (ids) => {
    const now = clock.now();
    // Of one id twice the first gets it.
    const tokens = new Map([...new Set(ids)].map((id) => [id, randomUUID()]));
    const rows = await database.query<{ readonly token: string }>({
      name: 'kpi-claim',
      text: CLAIM,
      values: [
        organisation,
        [...tokens.keys()].map(keyOf),
        [...tokens.values()],
        new Date(now.getTime() + PROCESSED_TTL_MS),
        now,
      ],
    });
    const given = new Set(rows.map(({ token }) => token));
    return ids.map((id, index) => ids.indexOf(id) === index && given.has(tokens.get(id) ?? ''));
  });

  return {
    claim: (activityId) => door.pass(() => claims.ask(activityId)),

    forgetExpired: () =>
      door.pass(async () => {
        const rows = await database.query({
          text: 'DELETE FROM kpi.processed WHERE organisation = $1 AND expires_at <= $2 RETURNING 1',
          values: [organisation, clock.now()],
        });
        return rows.length;
      }),
  };
}
