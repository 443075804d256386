import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../../errors.js';
import { contentHashOf } from '../canonicalJson.js';
import { carryOut, fileChangeSchema, type FileChange } from './fileChange.js';
import type { FileOperations } from './fileOperations.js';
import { readIfPresent } from './readIfPresent.js';
import { replaceFile } from './replaceFile.js';
import { parse } from './storedFiles.js';
import { writeError } from './writeError.js';

const JOURNAL = 'journal.json';

const journalSchema = z.object({
  /** Of the changes. */
  hash: z.string(),
  changes: z.array(fileChangeSchema),
});

/**
 * Changes several files whole or not at all (redo log, https://en.wikipedia.org/wiki/Write-ahead_logging).
 *
 * `journal.json` holds all that is to be written. Once it is durable the changes are saved, whatever happens: then the
 * files are written, and the journal goes. A crash before leaves the old state, one after is made good from the
 * journal when it is next opened. Files changed here may be changed in no other way, or an old journal that a power
 * cut brings back could undo the change.
 */
export interface Journal {
  /**
   * Saves the changes. One at a time.
   *
   * @throws StoreError `store.writeFailed`: nothing of it is saved
   */
  commit(changes: readonly FileChange[]): Promise<void>;
  /** Writes what a failing disk kept a commit from writing; there is hardly ever anything. */
  finish(): Promise<void>;
}

type State =
  | { readonly kind: 'empty' }
  /** Saved; perhaps not yet in the files. */
  | { readonly kind: 'saved'; readonly changes: readonly FileChange[] }
  /** Not saved; perhaps there is a journal of it, which has to go. */
  | { readonly kind: 'failed' };

/**
 * Finishes what was saved when the process ended.
 *
 * @throws StoreError `store.corrupt` naming the journal, which then has changed nothing, or a file that does not go
 *   with it; `store.writeFailed` when it could not be finished, and the next opening tries again
 */
export async function openJournal(dataDir: string, operations: FileOperations): Promise<Journal> {
  const path = join(dataDir, JOURNAL);
  const left = await readJournal(path);
  let state: State = left === null ? { kind: 'empty' } : { kind: 'saved', changes: left };

  const settle = async () => {
    if (state.kind === 'empty') return;
    if (state.kind === 'saved')
      for (const change of state.changes) await carryOut(change, dataDir, operations);
    await removeJournal();
    state = { kind: 'empty' };
  };
  const removeJournal = async () => {
    try {
      await operations.remove(path);
      // One that comes back after a power cut does no harm when it was carried out, but much when it was refused.
      if (state.kind === 'failed') await operations.syncDirectory(dataDir);
    } catch (cause) {
      throw writeError(`Could not remove ${path}`, cause);
    }
  };

  await settle();
  return {
    async commit(changes) {
      await settle();
      state = { kind: 'failed' };
      try {
        await replaceFile(operations, path, JSON.stringify({ hash: contentHashOf(changes), changes }));
      } catch (error) {
        await settle().catch(() => undefined);
        throw error;
      }
      state = { kind: 'saved', changes };
      // It is saved, so no failure: the next commit, which has to finish this one first, tells what is wrong.
      await settle().catch(() => undefined);
    },

    finish: settle,
  };
}

async function readJournal(path: string): Promise<readonly FileChange[] | null> {
  const text = await readIfPresent(path);
  if (text === null) return null;
  try {
    const { hash, changes } = parse(journalSchema, JSON.parse(text));
    if (hash !== contentHashOf(changes)) throw new Error('hash does not fit the changes');
    return changes;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      // Not "move it away": the files may hold a part of what it was to finish.
      `${path} cannot be used: ${reason}\nNothing was changed. Restore the whole directory from a backup.`,
      { code: 'store.corrupt', cause },
    );
  }
}
