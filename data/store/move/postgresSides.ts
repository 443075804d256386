import { StoreError } from '../../errors.js';
import type { Placement } from '../../ports.js';
import { placementSchema } from '../placement.js';
import type { Sql } from '../postgres/database.js';
import { keyOf } from '../postgres/keyOf.js';
import { readStored } from '../postgres/readStored.js';
import { KIND_NAMES, KINDS, type Kind } from './dump.js';
import { openMovingConnection, type MovingConnection } from './movingConnection.js';
import { readPostgres } from './readPostgres.js';
import type { Moved, MoveSource, MoveTarget, Side } from './sides.js';
import { writePostgres } from './writePostgres.js';

/** @throws StoreError as `openMovingConnection` does */
export async function openPostgresSource(url: string, { owners }: Moved): Promise<MoveSource> {
  const connection = await openMovingConnection(url);
  const { sql } = connection;
  const ids = owners.map(({ id }) => id);
  return closingOnFailure(connection, async () => {
    await lockRows(sql, ids);
    return {
      ...sideOf(connection),
      others: async () => {
        const rows = await sql.query<{ readonly id: string }>({
          text: 'SELECT id FROM kpi.organisations WHERE id <> ALL ($1) ORDER BY id',
          values: [ids],
        });
        return rows.map(({ id }) => id);
      },
    };
  });
}

/** @throws StoreError as `openMovingConnection` does; `move.notEmpty` */
export async function openPostgresTarget(url: string, { owners, isListed }: Moved): Promise<MoveTarget> {
  const connection = await openMovingConnection(url);
  const { sql } = connection;
  const ids = owners.map(({ id }) => id);
  return closingOnFailure(connection, async () => {
    await sql.query({
      text: 'INSERT INTO kpi.organisations (id) SELECT unnest($1::text[]) ON CONFLICT (id) DO NOTHING',
      values: [ids],
    });
    await lockRows(sql, ids);
    await assertEmpty(sql, ids, isListed);
    return {
      ...sideOf(connection),
      write: ({ id }, dump) => writePostgres(sql, id, dump),
      writePlacements: (parts) => writePlacements(sql, parts),
      commit: () => connection.commit(),
    };
  });
}

function sideOf({ sql, assertAlone, close }: MovingConnection): Side {
  return {
    read: async ({ id }) => readPostgres(sql, id),
    readPlacements: () => readPlacements(sql),
    assertAlone,
    close,
  };
}

async function closingOnFailure<T>({ close }: MovingConnection, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    await close();
    throw error;
  }
}

/** Also against rows that refer to them: nothing of these organisations changes until the end. */
async function lockRows(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query({
    text: 'SELECT id FROM kpi.organisations WHERE id = ANY ($1) ORDER BY id FOR UPDATE',
    values: [ids],
  });
}

const TABLES: Readonly<Record<Kind, string>> = {
  definitions: 'definitions',
  revisions: 'revisions',
  synonyms: 'synonyms',
  audit: 'audit',
  alerting: 'alerting',
  decisions: 'decisions',
  announcements: 'announcements',
  deadLetters: 'dead_letters',
  waiting: 'outbox',
  sent: 'sent',
  conversations: 'conversations',
  uploads: 'upload_sessions',
  unknownWords: 'unknown_words',
  jobRuns: 'job_runs',
};

/** What is of an hour only may be there: it harms nobody. */
async function assertEmpty(sql: Sql, ids: readonly string[], isListed: boolean): Promise<void> {
  const found: string[] = [];
  for (const kind of KINDS) {
    const rows = await sql.query<{ readonly organisation: string; readonly count: string }>({
      text: `SELECT organisation, count(*) FROM kpi.${TABLES[kind]} WHERE organisation = ANY ($1) GROUP BY 1 ORDER BY 1`,
      values: [ids],
    });
    found.push(...rows.map(({ organisation, count }) => `${organisation}: ${KIND_NAMES[kind]}: ${count}`));
  }
  const [placements] = await sql.query<{ readonly count: string }>({
    text: 'SELECT count(*) FROM kpi.placements',
  });
  if (isListed && placements?.count !== '0') found.push(`assignments of conversations: ${placements?.count}`);
  if (found.length === 0) return;
  throw new StoreError(
    `The database is not empty:\n${found.map((line) => `  ${line}`).join('\n')}\nNothing was changed. Choose ` +
      'another database; or, if nothing that is there is needed, for no organisation, DROP SCHEMA kpi CASCADE.',
    { code: 'move.notEmpty' },
  );
}

async function* readPlacements(sql: Sql): AsyncGenerator<readonly Placement[]> {
  const rows = await sql.query({
    text: 'SELECT id, organisation, group_id AS "groupId" FROM kpi.placements ORDER BY key',
  });
  yield rows.map((row) => readStored(placementSchema, row, 'kpi.placements'));
}

async function writePlacements(sql: Sql, parts: AsyncIterable<readonly Placement[]>): Promise<void> {
  for await (const placements of parts)
    await sql.query({
      text: `
        INSERT INTO kpi.placements (key, id, organisation, group_id)
        SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::text[])`,
      values: [
        placements.map(({ id }) => keyOf(id)),
        placements.map(({ id }) => id),
        placements.map(({ organisation }) => organisation),
        placements.map(({ groupId }) => groupId),
      ],
    });
}
