import pg from 'pg';
import { StoreError } from '../../errors.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { toStoreError } from './toStoreError.js';

/** Any number that nobody else in the database locks by. */
const LOCK = 7_120_451;

/**
 * Brings the schema `kpi` up to date. Of several instances that start at once one does it and the others wait.
 *
 * @param migrations for tests: those of another version of the bot
 * @throws StoreError `store.tooNew` when a newer version of the bot has been here
 */
export async function migrate(pool: pg.Pool, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  if ((await versionOf(pool)) === migrations.length) return;
  const { options } = pool;
  // One of its own, which waits for others and long changes as long as they take. The password does not enumerate.
  const client = new pg.Client({
    ...options,
    password: options.password,
    statement_timeout: 0,
    query_timeout: 0,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Ends with the connection.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await migrateLocked(client, migrations);
  } catch (error) {
    throw error instanceof StoreError ? error : toStoreError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function migrateLocked(client: pg.Client, migrations: readonly string[]): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS kpi;
    CREATE TABLE IF NOT EXISTS kpi.migrations (
      version integer PRIMARY KEY,
      migrated_at timestamptz NOT NULL DEFAULT now()
    )`);
  const current = await versionOf(client);
  if (current > migrations.length)
    throw new StoreError(
      `The database has version ${current} of the tables, this version of the bot knows ${migrations.length}: ` +
        'start the newer version, or restore a backup from before it',
      { code: 'store.tooNew' },
    );
  for (const [index, sql] of migrations.entries()) {
    const version = index + 1;
    if (version <= current) continue;
    // One query of several statements is one transaction; the number is ours.
    await client.query(`BEGIN; ${sql}; INSERT INTO kpi.migrations (version) VALUES (${version}); COMMIT;`);
  }
}

/** 0 for a database that the bot has never seen. */
async function versionOf(client: pg.Pool | pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ readonly version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM kpi.migrations',
    );
    return rows[0]?.version ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_TABLE) return 0;
    throw toStoreError(error);
  }
}

const NO_SUCH_TABLE = '42P01';
