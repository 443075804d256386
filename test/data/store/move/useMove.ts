import { afterEach } from '@jest/globals';
import { join } from 'node:path';
import type { Storage } from '../../../../data/ports.js';
import { moveStores, type MoveOptions, type MoveReport } from '../../../../data/store/move/moveStores.js';
import { openPostgresStorage } from '../../../../data/store/openPostgresStorage.js';
import { createPool } from '../../../../data/store/postgres/createPool.js';
import { createFakeClock } from '../../../fakes/fakeClock.js';
import { createTestDatabase } from '../../../postgres/testDatabase.js';
import { openTestStorage } from '../openTestStorage.js';
import { makeTemporaryDirectory } from '../temporaryDirectory.js';
import { fillStorage } from './fillStorage.js';

export const ONLY = 'default';

export interface UsedMove {
  /** A path that nothing is at, in a directory of its own. */
  freshPath(): Promise<string>;
  /** The address of an empty database. */
  freshDatabase(): Promise<string>;
  /** A data directory of a single organisation with everything in it. */
  filledPath(): Promise<string>;
  /** Of a single organisation, unless told otherwise. */
  move(
    options: Pick<MoveOptions, 'from' | 'dataDir' | 'databaseUrl'> & Partial<MoveOptions>,
  ): Promise<MoveReport>;
}

/** Each test's directories and databases go with it. */
export function useMove(): UsedMove {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const freshPath = async () => {
    const directory = await makeTemporaryDirectory();
    closing.push(() => directory.remove());
    return join(directory.path, 'data');
  };
  return {
    freshPath,
    freshDatabase: async () => {
      const database = await createTestDatabase();
      closing.push(() => database.drop());
      return database.url;
    },
    filledPath: async () => {
      const dataDir = await freshPath();
      await fillLowdb(dataDir);
      return dataDir;
    },
    move: (options) => moveStores(wholeMove(options)),
  };
}

export function wholeMove(
  options: Pick<MoveOptions, 'from' | 'dataDir' | 'databaseUrl'> & Partial<MoveOptions>,
): MoveOptions {
  const { from, dataDir } = options;
  const to = from === 'lowdb' ? 'postgres' : 'lowdb';
  return { to, owners: [{ id: ONLY, dataDir }], isListed: false, ...options };
}

export async function fillLowdb(dataDir: string, indicatorName?: string): Promise<void> {
  const clock = createFakeClock();
  const storage = await openTestStorage(dataDir, { clock });
  await fillStorage(storage, clock, indicatorName);
  await storage.close();
}

/** Does it with the organisation's storage in the database, as a bot has it. */
export async function withPostgres<T>(
  url: string,
  task: (storage: Storage) => Promise<T>,
  organisation = ONLY,
): Promise<T> {
  const pool = createPool({ url, onError: () => undefined });
  const onProblem = (problem: Error) => {
    throw problem;
  };
  const storage = await openPostgresStorage({ pool, organisation, clock: createFakeClock(), onProblem });
  try {
    return await task(storage);
  } finally {
    await storage.close();
    await pool.end();
  }
}
