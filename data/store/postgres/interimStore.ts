import type { InterimStore } from '../../ports.js';
import { deepFreeze } from '../deepFreeze.js';
import { INTERIM_TTL_MS } from '../lifetimes.js';
import { keyOf } from './keyOf.js';
import type { Scope } from './scope.js';

/** Any instance may get the other half of an upload. */
export function createInterimStore({ door, database, organisation, clock }: Scope): InterimStore {
  return {
    get: (kind, id) =>
      door.pass(async () => {
        const [row] = await database.query<{ readonly value: unknown }>({
          text: `
            SELECT value FROM kpi.interim
            WHERE organisation = $1 AND kind = $2 AND key = $3 AND expires_at > $4`,
          values: [organisation, kind, keyOf(id), clock.now()],
        });
        return row === undefined ? null : deepFreeze(row.value);
      }),

    put: (kind, id, value) =>
      door.pass(async () => {
        const expiresAt = new Date(clock.now().getTime() + INTERIM_TTL_MS);
        await database.query({
          text: `
            INSERT INTO kpi.interim (organisation, kind, key, expires_at, value) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (organisation, kind, key) DO UPDATE
            SET expires_at = excluded.expires_at, value = excluded.value`,
          values: [organisation, kind, keyOf(id), expiresAt, JSON.stringify(value)],
        });
      }),

    drop: (kind, id) =>
      door.pass(async () => {
        const rows = await database.query({
          text: `
            DELETE FROM kpi.interim
            WHERE organisation = $1 AND kind = $2 AND key = $3 AND expires_at > $4 RETURNING 1`,
          values: [organisation, kind, keyOf(id), clock.now()],
        });
        return rows.length > 0;
      }),

    forgetExpired: () =>
      door.pass(async () => {
        const rows = await database.query({
          text: 'DELETE FROM kpi.interim WHERE organisation = $1 AND expires_at <= $2 RETURNING 1',
          values: [organisation, clock.now()],
        });
        return rows.length;
      }),
  };
}
