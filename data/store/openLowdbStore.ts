import type { Low } from 'lowdb';
import { StoreError } from '../errors.js';
import type { Clock, Definitions, ReportStore, RevisionDraft } from '../ports.js';
import type { Revision } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { comparePeriods, type Period } from '../report/period.js';
import { createTurns } from './createTurns.js';
import { lockDirectory, type DirectoryLock, type LockTiming } from './files/lockDirectory.js';
import { makeDirectories, openFiles, type StoreFiles } from './files/openFiles.js';
import { nextDefinitions, nextRevision } from './nextVersion.js';

export interface LowdbStoreOptions {
  /** Made if missing. On a disk of this machine: one process at a time may use it. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** How a dead process's lock is told from a living one's; `lockDirectory` has good defaults. */
  readonly lockTiming?: LockTiming;
}

/**
 * Opens the store in `dataDir`, which is locked until `close`. All of it is read and checked here; afterwards
 * only writes touch the disk. What a failed write was to save is not in the memory either.
 *
 * @throws StoreError `store.locked` when another process has the directory, `store.corrupt` naming the files
 *   that cannot be used
 */
export async function openLowdbStore({
  dataDir,
  clock,
  lockTiming,
}: LowdbStoreOptions): Promise<ReportStore> {
  await makeDirectories(dataDir).catch((cause: unknown) => {
    throw new StoreError(`Could not make the directory ${dataDir}`, { code: 'store.writeFailed', cause });
  });
  const lock = await lockDirectory(dataDir, lockTiming);
  try {
    return createStore(await openFiles(dataDir), lock, clock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function createStore(files: StoreFiles, lock: DirectoryLock, clock: Clock): ReportStore {
  const turns = createTurns();
  let closing: Promise<void> | null = null;

  const write = <T>(task: () => Promise<T>): Promise<T> => {
    assertOpen();
    return turns.take(async () => {
      await lock.assertHeld();
      return task();
    });
  };
  const assertOpen = () => {
    if (closing !== null) throw new StoreError('The store is closed', { code: 'store.closed' });
  };

  return {
    async definitions() {
      assertOpen();
      return newestDefinitions(files);
    },

    async saveDefinitions(indicators: readonly Indicator[], baseVersion: number) {
      return write(async () => {
        const { versions } = files.definitions.data;
        const next = nextDefinitions(versions, indicators, baseVersion, clock.now());
        await replace(files.definitions, { versions: [...versions, next] });
        return newestDefinitions(files);
      });
    },

    async periods() {
      assertOpen();
      return [...files.periods]
        .filter(([, { data }]) => data.revisions.length > 0)
        .map(([period]) => period)
        .sort(comparePeriods);
    },

    async revisions(period: Period) {
      assertOpen();
      return [...(files.periods.get(period)?.data.revisions ?? [])];
    },

    async publish(draft: RevisionDraft, baseNumber: number): Promise<Revision> {
      return write(async () => {
        const { period } = draft.dataset;
        const file = files.periods.get(period) ?? files.newPeriod(period);
        const { revisions } = file.data;
        const next = nextRevision(revisions, draft, baseNumber, clock.now());
        await replace(file, { revisions: [...revisions, next] });
        files.periods.set(period, file);
        return next;
      });
    },

    async close() {
      closing ??= turns.take(() => lock.release());
      return closing;
    },
  };
}

function newestDefinitions({ definitions }: StoreFiles): Definitions {
  const newest = definitions.data.versions.at(-1);
  return newest === undefined
    ? { version: 0, indicators: [] }
    : { version: newest.version, indicators: newest.indicators };
}

/** Disk first: `Low.update` would change the memory and then write, and keep what could not be saved. */
async function replace<T>(file: Low<T>, data: T): Promise<void> {
  await file.adapter.write(data);
  file.data = data;
}
