import type { StoreError } from '../errors.js';
import type { Clock, Storage } from '../ports.js';
import { createWriter } from './createWriter.js';
import { nodeFileOperations, type FileOperations } from './files/fileOperations.js';
import { openJournal } from './files/journal.js';
import { lockDirectory, type DirectoryLock, type LockTiming } from './files/lockDirectory.js';
import { makeDirectories, openFiles, sweep, uploadsDirectory } from './files/openFiles.js';
import { FOLLOW_UP_TTL_MS, INTERIM_TTL_MS, PROCESSED_TTL_MS } from './lifetimes.js';
import { createAlertStore } from './lowdb/alertStore.js';
import { createAuditLog } from './lowdb/auditLog.js';
import { createConversations } from './lowdb/conversations.js';
import { openJobRuns } from './lowdb/jobRuns.js';
import { createOutbox } from './lowdb/outbox.js';
import { createReportStore } from './lowdb/reportStore.js';
import { createSynonymStore } from './lowdb/synonymStore.js';
import { openUnknownWords } from './lowdb/unknownWords.js';
import { openUploadSessions } from './lowdb/uploadSessions.js';
import { createFollowUpStore } from './memory/followUpStore.js';
import { createInterimStore } from './memory/interimStore.js';
import { createProcessedActivities } from './memory/processedActivities.js';
import { writeError } from './files/writeError.js';

export interface LowdbStorageOptions {
  /** Made if missing. On a disk of this machine: one process at a time may use it. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** Told of each upload between form and confirmation that could not be read and was dropped. */
  readonly onDropped: (problem: StoreError) => void;
  /** How a dead process's lock is told from a living one's; `lockDirectory` has good defaults. */
  readonly lockTiming?: LockTiming;
  readonly operations?: FileOperations;
}

/**
 * Opens the storage in `dataDir`, which is locked until `close`. What a crash interrupted is finished or undone here,
 * and all is read and checked; afterwards only writes touch the disk, and the reading of an upload.
 *
 * @throws StoreError `store.locked` when another process has the directory, `store.corrupt` naming the files
 *   that cannot be used
 */
export async function openLowdbStorage(options: LowdbStorageOptions): Promise<Storage> {
  const { dataDir, lockTiming } = options;
  await makeDirectories(dataDir).catch((cause: unknown) => {
    throw writeError(`Could not use the directory ${dataDir}`, cause);
  });
  const lock = await lockDirectory(dataDir, lockTiming);
  try {
    return await openLocked(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(
  { dataDir, clock, onDropped, operations = nodeFileOperations }: LowdbStorageOptions,
  lock: DirectoryLock,
): Promise<Storage> {
  await sweep(dataDir);
  const writer = createWriter(await openJournal(dataDir, operations), lock);
  const files = await openFiles({ dataDir, operations });
  const unknownWords = await openUnknownWords({ dataDir, operations, writer, clock });
  const jobRuns = await openJobRuns({ dataDir, operations, writer });
  const directory = uploadsDirectory(dataDir);
  const uploads = await openUploadSessions({ directory, operations, writer, clock, onDropped });
  return {
    reports: createReportStore({ files, writer, clock }),
    audit: createAuditLog({ files, writer, clock }),
    synonyms: createSynonymStore({ files, writer, clock }),
    uploads,
    unknownWords,
    conversations: createConversations({ files, writer, clock }),
    outbox: createOutbox({ files, writer, clock }),
    alerts: createAlertStore({ files, writer, clock }),
    jobRuns,
    followUps: createFollowUpStore({ clock, ttlMs: FOLLOW_UP_TTL_MS }),
    interim: createInterimStore({ clock, ttlMs: INTERIM_TTL_MS }),
    processed: createProcessedActivities({ clock, ttlMs: PROCESSED_TTL_MS }),
    // The directory is this process's alone.
    onPublishedElsewhere: () => undefined,
    // Asserts that the directory is still held, behind the writes at hand.
    probe: () => writer.write(async () => undefined),
    close: () => writer.close(() => unknownWords.flush()),
  };
}
