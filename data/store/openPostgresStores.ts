import { openPostgresPlacements } from './openPostgresPlacements.js';
import { openPostgresStorage } from './openPostgresStorage.js';
import type { Stores, StoresOptions } from './openStores.js';
import { createPool } from './postgres/createPool.js';
import { migrate } from './postgres/migrate.js';
import { openNotices } from './postgres/notices.js';

/**
 * One set of connections for all organisations, and one that listens.
 *
 * @throws StoreError when the database cannot be reached
 */
export async function openPostgresStores(
  url: string,
  { clock, onProblem }: Pick<StoresOptions, 'clock' | 'onProblem'>,
): Promise<Stores> {
  const pool = createPool({ url, onError: onProblem });
  try {
    await migrate(pool);
    const notices = await openNotices(pool);
    return {
      pool,
      open: ({ id }) => openPostgresStorage({ pool, notices, organisation: id, clock, onProblem }),
      openPlacements: () => openPostgresPlacements(pool),
      close: async () => {
        await notices.close();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
