import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Pool } from 'pg';
import type { Storage } from '../../data/ports.js';
import { openPostgresStorage, type PostgresStorageOptions } from '../../data/store/openPostgresStorage.js';
import { createPool } from '../../data/store/postgres/createPool.js';
import { openNotices, type Notices } from '../../data/store/postgres/notices.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createTestDatabase, type TestDatabase } from './testDatabase.js';

export interface UsedPostgres {
  readonly pool: () => Pool;
  readonly url: () => string;
  /** What the storages hear by. */
  notices(): Promise<Notices>;
  /** One instance's storage; a problem that is told fails the test unless it is expected. Closed after the test. */
  open(options?: Partial<PostgresStorageOptions>): Promise<Storage>;
}

const ORGANISATION = 'serviceforvaltningen';

/** A database for the tests of the file. */
export function usePostgres(): UsedPostgres {
  let database: TestDatabase;
  let pool: Pool;
  let notices: Notices | null = null;
  const opened: Storage[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = createPool({ url: database.url, onError: () => undefined });
  }, 30_000);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((storage) => storage.close()));
  });
  afterAll(async () => {
    await notices?.close();
    await pool.end();
    await database.drop();
  });

  const sharedNotices = async () => (notices ??= await openNotices(pool));

  return {
    pool: () => pool,
    url: () => database.url,
    notices: sharedNotices,
    open: async (options) => {
      const storage = await openPostgresStorage({
        pool,
        notices: await sharedNotices(),
        organisation: ORGANISATION,
        clock: createFakeClock('2023-12-05T07:00:00Z'),
        onProblem: (problem) => {
          throw problem;
        },
        ...options,
      });
      opened.push(storage);
      return storage;
    },
  };
}
