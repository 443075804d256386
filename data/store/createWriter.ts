import { StoreError } from '../errors.js';
import { createTurns } from './createTurns.js';
import type { Journal } from './files/journal.js';
import type { DirectoryLock } from './files/lockDirectory.js';
import type { Staged } from './files/storedFile.js';

/** What is to be saved, and what the caller gets once it is. */
export interface Saving<T> {
  readonly changes: readonly Staged[];
  readonly result: T;
}

/** All writing of the storage goes through here: one write at a time, with the directory held, until it is closed. */
export interface Writer {
  /**
   * Saves all changes or none. What a failed write was to save is not in the memory either.
   *
   * @param prepare is called when the turn has come, so that it sees all that was saved before; throws to save nothing
   */
  save<T>(prepare: () => Saving<T>): Promise<T>;
  /** For files that no journal keeps together. */
  write<T>(task: () => Promise<T>): Promise<T>;
  /** @throws StoreError `store.closed` */
  assertOpen(): void;
  /** Runs `last` behind all that was begun, then releases the directory; a second time it does nothing. */
  close(last: () => Promise<void>): Promise<void>;
}

export function createWriter(journal: Journal, lock: DirectoryLock): Writer {
  const turns = createTurns();
  let closing: Promise<void> | null = null;

  const takeTurn = <T>(task: () => Promise<T>): Promise<T> =>
    turns.take(async () => {
      await lock.assertHeld();
      return task();
    });
  const assertOpen = () => {
    if (closing !== null) throw new StoreError('The store is closed', { code: 'store.closed' });
  };

  return {
    assertOpen,

    async save(prepare) {
      assertOpen();
      return takeTurn(async () => {
        const { changes, result } = prepare();
        if (changes.length > 0) await journal.commit(changes.map(({ change }) => change));
        for (const change of changes) change.accept();
        return result;
      });
    },

    async write(task) {
      assertOpen();
      return takeTurn(task);
    },

    async close(last) {
      closing ??= takeTurn(async () => {
        await last();
        await journal.finish();
      }).finally(() => lock.release());
      return closing;
    },
  };
}
