import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { StoreError } from '../../errors.js';
import { lockDirectory } from '../files/lockDirectory.js';
import { syncDirectory } from '../files/syncDirectory.js';
import { readLowdb } from './readLowdb.js';
import { readLowdbPlacements, writeLowdbPlacements } from './lowdbPlacements.js';
import type { MoveTarget } from './sides.js';
import { writeLowdb } from './writeLowdb.js';
import { writeError } from '../files/writeError.js';

const LOCK_FILE = /^store-[\w-]+\.lock$/u;

/**
 * Writes into a directory beside the data directory, which takes its place when all is there.
 *
 * @throws StoreError `store.locked` when a bot is at work on it, `move.notEmpty`, `move.mountPoint`
 */
export async function openLowdbTarget(dataDir: string): Promise<MoveTarget> {
  const place = resolve(dataDir);
  const parent = dirname(place);
  await writing(place, () => mkdir(place, { recursive: true }));
  await assertMovable(place, parent);
  const lock = await lockDirectory(place);
  let isOpen = true;
  const release = async () => {
    if (isOpen) await lock.release();
    isOpen = false;
  };
  const unfinished = `.${basename(place)}.`;
  const fresh = join(parent, `${unfinished}${randomUUID()}.moving`);
  /** Where the owner's directory is until all is committed. */
  const freshOf = (owner: { readonly dataDir: string }) =>
    join(fresh, relative(place, resolve(owner.dataDir)));

  try {
    await assertEmpty(place);
    for (const name of await readdir(parent))
      if (name.startsWith(unfinished) && name.endsWith('.moving'))
        await rm(join(parent, name), { recursive: true });
    await writing(fresh, () => mkdir(fresh));
  } catch (error) {
    await release();
    throw error;
  }
  return {
    write: (owner, dump) => writeLowdb(freshOf(owner), dump),
    writePlacements: (parts) => writeLowdbPlacements(fresh, parts),
    read: (owner) => readLowdb(freshOf(owner)),
    readPlacements: () => readLowdbPlacements(fresh),
    assertAlone: () => lock.assertHeld(),
    commit: async () => {
      await syncDirectory(fresh);
      await release();
      await writing(place, async () => {
        // Should a bot have begun in this very moment, its lock file keeps the directory.
        await removeEmpty(place);
        await rename(fresh, place);
        await syncDirectory(parent);
      });
    },
    close: async () => {
      await rm(fresh, { recursive: true, force: true });
      await release();
    },
  };
}

/** Only a whole directory can take the place of another in one step. */
async function assertMovable(place: string, parent: string): Promise<void> {
  if ((await stat(place)).dev === (await stat(parent)).dev) return;
  throw new StoreError(
    `${place} is a mount point, which nothing can take the place of. Name a directory in it: ` +
      `DATA_DIR=${join(place, 'store')}`,
    { code: 'move.mountPoint' },
  );
}

async function assertEmpty(place: string): Promise<void> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !LOCK_FILE.test(entry.name))
    .map(({ parentPath, name }) => relative(place, join(parentPath, name)));
  if (files.length === 0) return;
  const some = files.sort().slice(0, 5).join(', ');
  throw new StoreError(
    `${place} is not empty: ${files.length} files (${some}${files.length > 5 ? ', …' : ''}). ` +
      'Nothing was changed. Move it away, or choose another DATA_DIR.',
    { code: 'move.notEmpty' },
  );
}

/** Fails when there is a file in it. */
async function removeEmpty(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true }))
    if (entry.isDirectory()) await removeEmpty(join(directory, entry.name));
  await rmdir(directory);
}

async function writing<T>(path: string, task: () => Promise<T>): Promise<T> {
  return task().catch((cause: unknown) => {
    throw writeError(`Could not write ${path}`, cause);
  });
}
