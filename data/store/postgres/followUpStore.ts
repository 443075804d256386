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
import { createKnown } from './createKnown.js';
import { keyOf } from './keyOf.js';
import { encodeNotice } from './notices.js';
import type { Scope } from './scope.js';

const rememberedSchema = z.object({
  request: requestSchema.nullable(),
  interpretation: interpretationSchema.nullable(),
});

interface Entry {
  readonly remembered: Remembered;
  readonly expiresAt: Date;
}

interface Row {
  readonly key: Buffer;
  readonly remembered: unknown;
  readonly expiresAt: Date;
}

/** What could not be written while the database was gone; of more the oldest are forgotten. */
const MOST_UNWRITTEN = 10_000;

/** So that the turns of a moment are written together; the next question comes seconds later. */
const WRITE_AFTER_MS = 100;

/** 64 characters each. */
const KEYS_IN_NOTICE = 100;

export interface PostgresFollowUps extends FollowUpStore {
  /** Writes what is on its way. */
  flush(): Promise<void>;
  /** Hears no more of what others write. */
  readonly close: () => void;
}

/**
 * What is remembered is written behind the turn, which does not wait for it, and known at once to this instance and
 * within a moment to the others. Killed in between it forgets it: a follow-up must then be asked in full.
 */
export function createFollowUpStore(scope: Scope): PostgresFollowUps {
  const { door, database, organisation, clock, onProblem } = scope;
  /** Both by key, in hexadecimal. */
  const unwritten = new Map<string, Entry>();
  const known = createKnown<Entry>(scope, 'kpi_follow_up', (about) => about.split(' '));
  let writing: Promise<void> | null = null;
  let soon: NodeJS.Timeout | undefined;

  const questions = createBatches<string, Entry | null>(async (keys) => {
    const moment = known.moment();
    const rows = await database.query<Row>({
      name: 'kpi-follow-ups',
      text: `
        SELECT key, remembered, expires_at AS "expiresAt" FROM kpi.follow_ups
        WHERE organisation = $1 AND key = ANY ($2)`,
      values: [organisation, [...new Set(keys)].map(bytesOf)],
    });
    const found = new Map(rows.map((row) => [row.key.toString('hex'), readRow(row)]));
    for (const [key, entry] of found) if (entry !== null) known.keep(key, entry, moment);
    return keys.map((key) => found.get(key) ?? null);
  });

  const writeAll = async (): Promise<void> => {
    while (unwritten.size > 0) {
      const batch = new Map(unwritten);
      const moment = known.moment();
      for (const key of await write(scope, batch)) {
        const entry = batch.get(key);
        if (entry !== undefined) known.keep(key, entry, moment);
      }
      for (const [key, entry] of batch) if (unwritten.get(key) === entry) unwritten.delete(key);
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(soon);
    soon = undefined;
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
    close: known.close,

    last: (speaker) =>
      door.pass(async () => {
        const key = keyOfSpeaker(speaker);
        const entry = unwritten.get(key) ?? known.get(key) ?? (await questions.ask(key));
        return entry !== null && entry.expiresAt > clock.now() ? entry.remembered : null;
      }),

    remember: (speaker, remembered) =>
      door.pass(async () => {
        const expiresAt = new Date(clock.now().getTime() + FOLLOW_UP_TTL_MS);
        const entry = { remembered: deepFreeze(remembered), expiresAt };
        setNewest(unwritten, keyOfSpeaker(speaker), entry, MOST_UNWRITTEN);
        soon ??= setTimeout(() => void flush(), WRITE_AFTER_MS);
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

/** @returns null for what another version of the bot wrote and this one cannot read: as if nothing had been asked */
function readRow({ remembered, expiresAt }: Row): Entry | null {
  const read = rememberedSchema.safeParse(remembered);
  return read.success ? { remembered: deepFreeze(read.data), expiresAt } : null;
}

/**
 * What was held up must not take the place of what another instance has been asked since.
 *
 * @returns the keys of those that were written, of which the other instances are told
 */
async function write(
  { database, organisation, instance }: Scope,
  batch: ReadonlyMap<string, Entry>,
): Promise<string[]> {
  const rows = await database.query<Pick<Row, 'key'>>({
    name: 'kpi-remember',
    text: `
      WITH written AS (
        INSERT INTO kpi.follow_ups AS known (organisation, key, expires_at, remembered)
        SELECT $1, decode(key, 'hex'), "expiresAt", remembered::json
        FROM json_to_recordset($2) AS fresh (key text, "expiresAt" timestamptz, remembered text),
          (SELECT set_config('synchronous_commit', 'off', true)) AS setting
        ORDER BY key
        ON CONFLICT (organisation, key) DO UPDATE
        SET expires_at = excluded.expires_at, remembered = excluded.remembered
        WHERE known.expires_at <= excluded.expires_at
        RETURNING key
      )
      SELECT key FROM written,
        (SELECT count(pg_notify('kpi_follow_up', notice)) FROM unnest($3::text[]) AS notice) AS told`,
    values: [
      organisation,
      JSON.stringify(Array.from(batch, rowOf)),
      noticesOf([...batch.keys()]).map((about) => encodeNotice({ instance, organisation, about })),
    ],
  });
  return rows.map(({ key }) => key.toString('hex'));
}

/** JSON within JSON: what is read out of JSON may not have NUL characters in it. */
function rowOf([key, { remembered, expiresAt }]: readonly [string, Entry]) {
  return { key, expiresAt, remembered: JSON.stringify(remembered) };
}

/** Of both ids as JSON, so that none can run into the other. */
function keyOfSpeaker({ conversationId, userId }: Speaker): string {
  return keyOf(JSON.stringify([conversationId, userId])).toString('hex');
}

/** A notice costs as much as a query, and each holds some 8 000 characters: keys go many together. */
function noticesOf(keys: readonly string[]): string[] {
  const starts = Array.from(
    { length: Math.ceil(keys.length / KEYS_IN_NOTICE) },
    (_, at) => at * KEYS_IN_NOTICE,
  );
  return starts.map((start) => keys.slice(start, start + KEYS_IN_NOTICE).join(' '));
}

function bytesOf(key: string): Buffer {
  return Buffer.from(key, 'hex');
}
