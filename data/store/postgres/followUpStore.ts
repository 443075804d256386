import { z } from 'zod';
import { interpretationSchema } from '../../ask/interpretation.js';
import type { Remembered } from '../../ask/remembered.js';
import { requestSchema } from '../../ask/request.js';
import { StoreError } from '../../errors.js';
import type { FollowUpStore, Speaker } from '../../ports.js';
import { setNewest } from '../../setNewest.js';
import { deepFreeze } from '../deepFreeze.js';
import { FOLLOW_UP_TTL_MS } from '../lifetimes.js';
import { createBatches } from './batches.js';
import type { Database } from './database.js';
import { keyOf } from './keyOf.js';
import type { Scope } from './scope.js';

const rememberedSchema = z.object({
  request: requestSchema.nullable(),
  interpretation: interpretationSchema.nullable(),
});

interface Entry {
  readonly remembered: Remembered;
  readonly expiresAt: Date;
}

/** What could not be written while the database was gone; of more the oldest are forgotten. */
const MOST_UNWRITTEN = 10_000;

export interface PostgresFollowUps extends FollowUpStore {
  /** Writes what is on its way. */
  flush(): Promise<void>;
}

/**
 * What is remembered is written behind the turn, which does not wait for it, and known at once to this instance and
 * within milliseconds to the others. Killed in between it forgets it: a follow-up must then be asked in full.
 */
export function createFollowUpStore({
  door,
  database,
  organisation,
  clock,
  onProblem,
}: Scope): PostgresFollowUps {
  const unwritten = new Map<string, Entry>();
  let writing: Promise<void> | null = null;

  const questions = createBatches<string, unknown>(async (ids) => {
    const rows = await database.query<{ readonly key: Buffer; readonly remembered: unknown }>({
      name: 'kpi-follow-ups',
      text: `
        SELECT key, remembered FROM kpi.follow_ups
        WHERE organisation = $1 AND key = ANY ($2) AND expires_at > $3`,
      values: [organisation, [...new Set(ids)].map(keyOf), clock.now()],
    });
    const found = new Map(rows.map(({ key, remembered }) => [key.toString('hex'), remembered]));
    return ids.map((id) => found.get(keyOf(id).toString('hex')));
  });

  const writeAll = async (): Promise<void> => {
    while (unwritten.size > 0) {
      const batch = [...unwritten];
      await write(database, organisation, batch);
      for (const [id, entry] of batch) if (unwritten.get(id) === entry) unwritten.delete(id);
    }
  };
  const flush = async (): Promise<void> => {
    writing ??= writeAll()
      .catch((error: unknown) => {
        // It is tried again with the next one.
        if (!(error instanceof StoreError)) throw error;
        onProblem(error);
      })
      .finally(() => {
        writing = null;
      });
    return writing;
  };

  return {
    flush,

    last: (speaker) =>
      door.pass(async () => {
        const id = idOf(speaker);
        const mine = unwritten.get(id);
        if (mine !== undefined) return mine.expiresAt > clock.now() ? mine.remembered : null;
        // What another version of the bot wrote and this one cannot read is as if nothing had been asked.
        const read = rememberedSchema.safeParse(await questions.ask(id));
        return read.success ? deepFreeze(read.data) : null;
      }),

    remember: (speaker, remembered) =>
      door.pass(async () => {
        const id = idOf(speaker);
        const expiresAt = new Date(clock.now().getTime() + FOLLOW_UP_TTL_MS);
        const entry = { remembered: deepFreeze(structuredClone(remembered)), expiresAt };
        setNewest(unwritten, id, entry, MOST_UNWRITTEN);
        void flush();
      }),

    forgetExpired: () =>
      door.pass(async () => {
        await flush();
        const rows = await database.query({
          text: 'DELETE FROM kpi.follow_ups WHERE organisation = $1 AND expires_at <= $2 RETURNING 1',
          values: [organisation, clock.now()],
        });
        return rows.length;
      }),
  };
}

/** What was held up must not take the place of what another instance has been asked since. */
async function write(
  database: Database,
  organisation: string,
  batch: readonly (readonly [string, Entry])[],
): Promise<void> {
  await database.query({
    name: 'kpi-remember',
    text: `
      INSERT INTO kpi.follow_ups AS known (organisation, key, expires_at, remembered)
      SELECT $1, key, expires_at, remembered
      FROM unnest($2::bytea[], $3::timestamptz[], $4::json[]) AS fresh (key, expires_at, remembered),
        (SELECT set_config('synchronous_commit', 'off', true)) AS setting
      ORDER BY key
      ON CONFLICT (organisation, key) DO UPDATE
      SET expires_at = excluded.expires_at, remembered = excluded.remembered
      WHERE known.expires_at <= excluded.expires_at`,
    values: [
      organisation,
      batch.map(([id]) => keyOf(id)),
      batch.map(([, { expiresAt }]) => expiresAt),
      batch.map(([, { remembered }]) => JSON.stringify(remembered)),
    ],
  });
}

/** As JSON, so that no id can run into the other. */
function idOf({ conversationId, userId }: Speaker): string {
  return JSON.stringify([conversationId, userId]);
}
