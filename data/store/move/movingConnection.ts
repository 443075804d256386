import pg, { type QueryResultRow } from 'pg';
import { StoreError } from '../../errors.js';
import { BOT_NAME } from '../postgres/createPool.js';
import type { Query, Sql } from '../postgres/database.js';
import { DELIVERY_LOCK } from '../postgres/deliveryLock.js';
import { migrate } from '../postgres/migrate.js';
import { toStoreError } from '../postgres/toStoreError.js';

/** A transaction of its own, which may last as long as it takes. */
export interface MovingConnection {
  readonly sql: Sql;
  /** @throws StoreError `store.locked` when a bot has a connection to the database */
  readonly assertAlone: () => Promise<void>;
  /** @throws StoreError `move.unsure` when the connection was lost in this very moment */
  readonly commit: () => Promise<void>;
  /** What was not committed is undone. A second time it does nothing. */
  readonly close: () => Promise<void>;
}

/** Not `BOT_NAME`, or it would take itself for a bot. */
const OWN_NAME = 'kpi-move';

/**
 * Begins the transaction, with the tables up to date and the right to deliver in our hands: a bot that starts now sends
 * nothing.
 *
 * @throws StoreError `store.unavailable`, `store.tooNew`; `store.locked` when a bot is at work on the database
 */
export async function openMovingConnection(url: string): Promise<MovingConnection> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  const sql: Sql = {
    query: async <Row extends QueryResultRow>({ text, values = [] }: Query) =>
      (await client.query<Row>(text, [...values]).catch(rethrow)).rows,
  };
  const assertAlone = () => refuseBots(sql);
  const close = async () => client.end().catch(() => undefined);
  try {
    await client.connect().catch(rethrow);
    await sql.query({ text: `SET application_name = '${OWN_NAME}'` });
    await assertAlone();
    const [lock] = await sql.query<{ readonly held: boolean }>({
      text: 'SELECT pg_try_advisory_lock($1) AS held',
      values: [DELIVERY_LOCK],
    });
    if (lock?.held !== true) throw locked('another move, or a bot,');
    await bringUpToDate(url);
    await sql.query({ text: 'BEGIN ISOLATION LEVEL REPEATABLE READ' });
  } catch (error) {
    await close();
    throw error;
  }
  return { sql, assertAlone, commit: () => commit(sql), close };
}

async function commit(sql: Sql): Promise<void> {
  await sql.query({ text: 'COMMIT' }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      `${reason}\nIt is not known whether all was moved, or nothing: move again, which tells when it is there.`,
      { code: 'move.unsure', cause },
    );
  });
}

async function bringUpToDate(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: OWN_NAME });
  pool.on('error', () => undefined);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}

/** Every bot has a connection that listens, also one that has nothing to do. */
async function refuseBots(sql: Sql): Promise<void> {
  // Within a transaction the list would stay as it was when it was first read.
  await sql.query({ text: 'SELECT pg_stat_clear_snapshot()' });
  const bots = await sql.query<{ readonly host: string; readonly times: number }>({
    text: `
      SELECT coalesce(host(client_addr), 'this machine') AS host, count(*)::integer AS times
      FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1
      GROUP BY 1 ORDER BY 1`,
    values: [BOT_NAME],
  });
  if (bots.length === 0) return;
  const who = bots.map(({ host, times }) => `${host} (${times} connections)`).join(', ');
  throw locked(`a bot on ${who}`);
}

function locked(who: string): StoreError {
  return new StoreError(`The database is in use by ${who}. Stop all its instances first.`, {
    code: 'store.locked',
  });
}

function rethrow(error: unknown): never {
  throw toStoreError(error);
}
