import { describe, expect, it, test } from '@jest/globals';
import pg from 'pg';
import { createDatabase, type Sql } from '../../../../data/store/postgres/database.js';
import { toStoreError } from '../../../../data/store/postgres/toStoreError.js';
import { StoreError } from '../../../../data/errors.js';
import { usePostgres } from '../../../postgres/usePostgres.js';
import { failureOf } from '../failureOf.js';

const postgres = usePostgres();
const database = () => createDatabase(postgres.pool());

const END_OTHERS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;
const END_MINE = 'SELECT pg_terminate_backend(pg_backend_pid())';

async function tally(): Promise<readonly number[]> {
  await postgres.pool().query('CREATE TABLE IF NOT EXISTS tally (number integer)');
  await postgres.pool().query('TRUNCATE tally');
  return [];
}
const tallied = async () =>
  (await database().query<{ readonly number: number }>({ text: 'SELECT number FROM tally' })).map(
    ({ number }) => number,
  );
const add = (sql: Sql, number: number) =>
  sql.query({ text: 'INSERT INTO tally VALUES ($1)', values: [number] });

describe('a query', () => {
  test('is asked again when its connection was lost while nobody used it', async () => {
    await database().query({ text: 'SELECT 1' });
    const other = new pg.Client({ connectionString: postgres.url() });
    await other.connect();
    await other.query(END_OTHERS);
    await other.end();
    expect(await database().query({ text: 'SELECT 1 AS one' })).toEqual([{ one: 1 }]);
  });

  test('that loses its connection each time is given up, and the next one goes on', async () => {
    const { code } = await failureOf(database().query({ text: END_MINE }));
    expect(code).toBe('store.unavailable');
    expect(await database().query({ text: 'SELECT 1 AS one' })).toEqual([{ one: 1 }]);
  });
});

describe('a transaction', () => {
  test('is done again when its connection was lost, and once in all', async () => {
    await tally();
    let tries = 0;
    await database().transaction(async (sql) => {
      tries += 1;
      await add(sql, tries);
      if (tries === 1) await sql.query({ text: END_MINE });
    });
    expect(await tallied()).toEqual([2]);
  });

  test('that loses its connection each time is given up after the second', async () => {
    await tally();
    let tries = 0;
    const lost = database().transaction(async (sql) => {
      tries += 1;
      await add(sql, tries);
      await sql.query({ text: END_MINE });
    });
    expect((await failureOf(lost)).code).toBe('store.unavailable');
    expect(tries).toBe(2);
    expect(await tallied()).toEqual([]);
  });

  test('that throws leaves nothing, throws the same, and is not done again', async () => {
    await tally();
    const wrong = new Error('no such alert');
    let tries = 0;
    const refused = database().transaction(async (sql) => {
      tries += 1;
      await add(sql, 1);
      throw wrong;
    });
    await expect(refused).rejects.toBe(wrong);
    expect([tries, await tallied()]).toEqual([1, []]);
  });

  test('of two that wait for each other one is done again', async () => {
    await tally();
    await add(database(), 1);
    await add(database(), 2);
    let meet: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (meet = resolve));
    let ready = 0;
    const touch = (order: readonly [number, number]) =>
      database().transaction(async (sql) => {
        const lock = (number: number) =>
          sql.query({ text: 'UPDATE tally SET number = number WHERE number = $1', values: [number] });
        await lock(order[0]);
        if ((ready += 1) === 2) meet();
        await met;
        await lock(order[1]);
      });
    await Promise.all([touch([1, 2]), touch([2, 1])]);
    expect(ready).toBeGreaterThan(2);
  });

  test('whose end is refused is told so', async () => {
    await database().query({
      text: 'CREATE TABLE IF NOT EXISTS late (number integer UNIQUE DEFERRABLE INITIALLY DEFERRED)',
    });
    const refused = database().transaction(async (sql) => {
      for (let count = 0; count < 2; count += 1) await sql.query({ text: 'INSERT INTO late VALUES (1)' });
    });
    expect((await failureOf(refused)).code).toBe('store.failed');
    expect(await database().query({ text: 'SELECT 1 FROM late' })).toEqual([]);
  });
});

it.each([
  { state: '08006', code: 'store.unavailable' },
  { state: '57P01', code: 'store.unavailable' },
  { state: '57P03', code: 'store.unavailable' },
  { state: '57014', code: 'store.unavailable' },
  { state: '53300', code: 'store.unavailable' },
  { state: '25006', code: 'store.unavailable' },
  { state: '40001', code: 'store.contended' },
  { state: '40P01', code: 'store.contended' },
  { state: '40002', code: 'store.failed' },
  { state: '22021', code: 'store.invalid' },
  { state: '53100', code: 'store.failed' },
  { state: '42P01', code: 'store.failed' },
])('$state is $code', ({ state, code }) => {
  const error = new pg.DatabaseError('refused', 7, 'error');
  error.code = state;
  expect(toStoreError(error)).toMatchObject({ name: 'StoreError', code, cause: error });
});

it.each([new Error('Connection terminated unexpectedly'), 'a text', undefined])(
  'what is not an answer of the server is a lost connection: %s',
  (cause) => {
    expect(toStoreError(cause)).toBeInstanceOf(StoreError);
    expect(toStoreError(cause)).toMatchObject({ code: 'store.unavailable', cause });
  },
);
