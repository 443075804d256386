import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { StoreError } from '../../errors.js';
import { hasCode } from './hasCode.js';
import { syncDirectory } from './syncDirectory.js';

/** Name of a file that a write was interrupted in; nothing reads it. */
export const LEFTOVER = /^\..+\.tmp$/u;

/**
 * A lowdb adapter for one JSON file that is always whole: the old content or the new, after a crash as well.
 *
 * lowdb's own `JSONFile` renames too but syncs nothing, so that a power cut can leave an empty file.
 *
 * @param parse checks the JSON value; throws when it is not what the file should hold
 */
export function createDurableJsonFile<T>(path: string, parse: (value: unknown) => T): Adapter<T> {
  return {
    /** @returns null when there is no such file; an unreadable one throws StoreError `store.corrupt` */
    async read() {
      const text = await readIfPresent(path);
      if (text === null) return null;
      try {
        return parse(JSON.parse(text));
      } catch (cause) {
        throw new StoreError(`${path} cannot be used: ${reasonOf(text, cause)}`, {
          code: 'store.corrupt',
          cause,
        });
      }
    },

    /** Done when the data would survive a power cut; on failure the file is as before. */
    async write(data) {
      const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
      try {
        await writeSynced(temporary, `${JSON.stringify(data, null, 1)}\n`);
        await rename(temporary, path);
        await syncDirectory(dirname(path));
      } catch (cause) {
        await rm(temporary, { force: true });
        throw new StoreError(`Could not write ${path}`, { code: 'store.writeFailed', cause });
      }
    },
  };
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return null;
    throw new StoreError(`Could not read ${path}`, { code: 'store.readFailed', cause });
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

function reasonOf(text: string, cause: unknown): string {
  if (text.trim() === '') return 'the file is empty';
  return cause instanceof Error ? cause.message : String(cause);
}
