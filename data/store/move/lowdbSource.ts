import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StoreError } from '../../errors.js';
import { nodeFileOperations } from '../files/fileOperations.js';
import { openJournal } from '../files/journal.js';
import { lockDirectory, type DirectoryLock } from '../files/lockDirectory.js';
import { readLowdbPlacements } from './lowdbPlacements.js';
import { readLowdb } from './readLowdb.js';
import type { Moved, MoveSource } from './sides.js';

/**
 * Locks the directories of the embedded stores, and finishes what a crash interrupted, as the bot does when it opens
 * them. Nothing else is changed in them.
 *
 * @throws StoreError `store.locked` when a bot is at work on one
 */
export async function openLowdbSource(dataDir: string, { owners }: Moved): Promise<MoveSource> {
  const directories = new Set(
    [dataDir, ...owners.map((owner) => owner.dataDir)].map((path) => resolve(path)),
  );
  const locks: DirectoryLock[] = [];
  const close = async () => {
    for (const lock of locks.splice(0)) await lock.release();
  };
  try {
    if (!(await isThere(dataDir)))
      throw new StoreError(`There is no directory ${dataDir}: is DATA_DIR right?`, { code: 'move.nothing' });
    for (const directory of directories) {
      if (!(await isThere(directory))) continue;
      locks.push(await lockDirectory(directory));
      await openJournal(directory, nodeFileOperations);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    read: (owner) => readLowdb(owner.dataDir),
    readPlacements: () => readLowdbPlacements(dataDir),
    others: async () => {
      const entries = await readdir(dataDir, { withFileTypes: true });
      const stores = [];
      for (const { name } of entries.filter((entry) => entry.isDirectory())) {
        const path = join(dataDir, name);
        if (!directories.has(resolve(path)) && (await isThere(join(path, 'periods')))) stores.push(path);
      }
      return stores;
    },
    assertAlone: async () => {
      for (const lock of locks) await lock.assertHeld();
    },
    close,
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
