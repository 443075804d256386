import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileOperations } from './fileOperations.js';
import { writeError } from './writeError.js';

/** Name of a file that a write was interrupted in; nothing reads it. */
export const LEFTOVER = /^\..+\.tmp$/u;

/**
 * Gives the file a new content: the old one or the new one is there, after a crash as well.
 *
 * Done when the new one would survive a power cut. On failure it is the old one, unless only the last step failed.
 *
 * @throws StoreError `store.writeFailed`
 */
export async function replaceFile(operations: FileOperations, path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await operations.write(temporary, text);
    await operations.sync(temporary);
    await operations.rename(temporary, path);
    await operations.syncDirectory(dirname(path));
  } catch (cause) {
    // Should this fail too, the next opening sweeps the file away.
    await operations.remove(temporary).catch(() => undefined);
    throw writeError(`Could not write ${path}`, cause);
  }
}
