import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { StoreError } from '../../errors.js';
import { toStoreError } from './toStoreError.js';

export interface Query {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** A query that is asked often: each connection prepares it once. */
  readonly name?: string;
}

export interface Sql {
  /** @throws StoreError */
  query<Row extends QueryResultRow>(query: Query): Promise<Row[]>;
}

/** @throws StoreError `store.unavailable` when it cannot be reached */
export interface Database extends Sql {
  /**
   * For what may be done twice, by itself: asked once more when the connection was lost.
   */
  query<Row extends QueryResultRow>(query: Query): Promise<Row[]>;
  /**
   * All that `work` does or nothing. Done once more when the connection was lost before the end, and a few times when
   * others were in the way; when the connection is lost at the very end, nobody knows whether it was done.
   *
   * @param work may be called again
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

interface Begun<T> {
  readonly client: PoolClient;
  readonly result: T;
}

const MOST_TRIES: Readonly<Record<string, number>> = { 'store.unavailable': 2, 'store.contended': 4 };

/** So that the other one, which has what both want, gets on with it first. */
const STEP_ASIDE_MS = 25;

/** @param pool has a listener for `error`, as that of `createPool` */
export function createDatabase(pool: Pool): Database {
  return {
    query: <Row extends QueryResultRow>({ text, values = [], name }: Query) =>
      repeatedly(async () => {
        const query = { text, values: [...values], ...(name !== undefined && { name }) };
        const { rows } = await pool.query<Row>(query).catch(rethrow);
        return rows;
      }),

    async transaction(work) {
      return commit(await repeatedly(() => begin(pool, work)));
    },
  };
}

async function repeatedly<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const most = error instanceof StoreError ? MOST_TRIES[error.code] : undefined;
      if (tries >= (most ?? 1)) throw error;
      if (error instanceof StoreError && error.code === 'store.contended') await sleep(tries * STEP_ASIDE_MS);
    }
  }
}

/** Does all of it but the commit. */
async function begin<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<Begun<T>> {
  const client = await pool.connect().catch(rethrow);
  // The pool listens only while it has the client; without a listener a lost connection ends the process.
  client.on('error', ignore);
  const sql: Sql = {
    query: async <Row extends QueryResultRow>({ text, values = [] }: Query) =>
      (await client.query<Row>(text, [...values]).catch(rethrow)).rows,
  };
  try {
    await sql.query({ text: 'BEGIN' });
    return { client, result: await work(sql) };
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => release(client, false),
      () => release(client, true),
    );
    throw error;
  }
}

async function commit<T>({ client, result }: Begun<T>): Promise<T> {
  try {
    await client.query('COMMIT');
  } catch (error) {
    release(client, true);
    throw toStoreError(error);
  }
  release(client, false);
  return result;
}

function release(client: PoolClient, isBroken: boolean): void {
  client.off('error', ignore);
  client.release(isBroken);
}

/** Whoever asks next is told by the query itself. */
function ignore(): void {}

function rethrow(error: unknown): never {
  throw toStoreError(error);
}
