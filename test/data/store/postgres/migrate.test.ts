import { afterEach, beforeEach, expect, it, test } from '@jest/globals';
import type { Pool } from 'pg';
import { createPool } from '../../../../data/store/postgres/createPool.js';
import { migrate } from '../../../../data/store/postgres/migrate.js';
import { MIGRATIONS } from '../../../../data/store/postgres/migrations/migrations.js';
import { createTestDatabase, type TestDatabase } from '../../../postgres/testDatabase.js';
import { failureOf } from '../failureOf.js';

const FIRST = 'CREATE TABLE kpi.first (id integer)';
const SECOND = 'CREATE TABLE kpi.second (id integer)';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = createPool({ url: database.url, onError: () => undefined });
}, 30_000);
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const tables = async (): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ readonly name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'kpi' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};
const versions = async (): Promise<readonly number[]> => {
  const { rows } = await pool.query<{ readonly version: number }>(
    'SELECT version FROM kpi.migrations ORDER BY version',
  );
  return rows.map(({ version }) => version);
};

test('an empty database gets all tables', async () => {
  await migrate(pool);
  expect(await tables()).toEqual(expect.arrayContaining(['audit', 'outbox', 'revisions']));
  expect(await versions()).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('a database of the version before gets what is new, and keeps what it has', async () => {
  await migrate(pool, [FIRST]);
  await pool.query('INSERT INTO kpi.first VALUES (1)');
  await migrate(pool, [FIRST, SECOND]);
  expect(await tables()).toEqual(['first', 'migrations', 'second']);
  expect(await versions()).toEqual([1, 2]);
  expect((await pool.query('SELECT * FROM kpi.first')).rows).toEqual([{ id: 1 }]);
});

test('of those that start at once each finds all done, and it was done once', async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(pool, [FIRST, SECOND])));
  expect(await versions()).toEqual([1, 2]);
});

test('nothing is locked afterwards', async () => {
  await migrate(pool);
  const { rows } = await pool.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory'`);
  expect(rows).toEqual([]);
});

test('a newer version of the bot has been there: it refuses, and says what to do', async () => {
  await migrate(pool, [FIRST, SECOND]);
  const { code, message } = await failureOf(migrate(pool, [FIRST]));
  expect(code).toBe('store.tooNew');
  expect(message).toContain('version 2 of the tables, this version of the bot knows 1');
  expect(await tables()).toEqual(['first', 'migrations', 'second']);
});

it.each([
  { name: 'at its beginning', wrong: `no sql; ${SECOND}` },
  { name: 'at its end', wrong: `${SECOND}; SELECT 1 / 0` },
])('a migration that fails $name leaves nothing of it, and what went before', async ({ wrong }) => {
  await expect(migrate(pool, [FIRST, wrong])).rejects.toMatchObject({
    name: 'StoreError',
    code: 'store.failed',
  });
  expect(await tables()).toEqual(['first', 'migrations']);
  expect(await versions()).toEqual([1]);
  await migrate(pool, [FIRST, SECOND]);
  expect(await versions()).toEqual([1, 2]);
});
