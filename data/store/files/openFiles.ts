import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../errors.js';
import { parsePeriod, type Period } from '../../report/period.js';
import { createAlertFiles, type AlertFiles } from './alertFiles.js';
import { createAuditFile, type AuditFile } from './auditFile.js';
import type { FileOperations } from './fileOperations.js';
import { createOutboxFile, type OutboxFile } from './outboxFile.js';
import { removeLeftovers } from './removeLeftovers.js';
import { createStoredFile, type StoredFile } from './storedFile.js';
import {
  parseConversationsFile,
  parseDefinitionsFile,
  parsePeriodFile,
  parseSynonymsFile,
  type ConversationsFile,
  type DefinitionsFile,
  type PeriodFile,
  type SynonymsFile,
} from './storedFiles.js';
import { syncDirectory } from './syncDirectory.js';

/** The files that are changed through the journal, each with the content that was read or last saved. */
export interface StoredFiles {
  readonly definitions: StoredFile<DefinitionsFile>;
  readonly synonyms: StoredFile<SynonymsFile>;
  readonly conversations: StoredFile<ConversationsFile>;
  readonly audit: AuditFile;
  readonly outbox: OutboxFile;
  readonly alerts: AlertFiles;
  readonly periods: ReadonlyMap<Period, StoredFile<PeriodFile>>;
  /** The file of the period; one that has none yet gets it with its first commit. */
  period(period: Period): StoredFile<PeriodFile>;
}

export interface FilesOptions {
  readonly dataDir: string;
  readonly operations: FileOperations;
}

/** One file a period, `periods/2023-11.json`: a publication rewrites no other period. */
const PERIODS = 'periods';
const UPLOADS = 'uploads';
const DIRECTORIES = [PERIODS, UPLOADS];

export const uploadsDirectory = (dataDir: string) => join(dataDir, UPLOADS);

/** Makes the directories that are missing, so that they too survive a power cut. */
export async function makeDirectories(dataDir: string): Promise<void> {
  for (const directory of DIRECTORIES) await mkdir(join(dataDir, directory), { recursive: true });
  await syncDirectory(dataDir);
}

/** Removes what interrupted writes left. Call it with the directory locked. */
export async function sweep(dataDir: string): Promise<void> {
  await Promise.all(['.', ...DIRECTORIES].map((directory) => removeLeftovers(join(dataDir, directory))));
}

/**
 * Reads and checks every file. A file that is there but not whole is never taken for an empty one.
 *
 * @throws StoreError `store.corrupt` naming each file that cannot be used and why
 */
export async function openFiles(options: FilesOptions): Promise<StoredFiles> {
  const definitions = createStoredFile(options, 'definitions.json', parseDefinitionsFile, { versions: [] });
  const synonyms = createStoredFile(options, 'synonyms.json', parseSynonymsFile, { versions: [] });
  const conversations = createStoredFile(options, 'conversations.json', parseConversationsFile, {
    conversations: [],
  });
  const audit = createAuditFile(options.dataDir);
  const outbox = createOutboxFile(options.dataDir);
  const alerts = createAlertFiles(options);
  const periods = new Map<Period, StoredFile<PeriodFile>>();
  const period = (wanted: Period) => {
    const known = periods.get(wanted) ?? newPeriodFile(options, wanted);
    periods.set(wanted, known);
    return known;
  };

  const failures: unknown[] = [];
  const directory = join(options.dataDir, PERIODS);
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  const found = names.flatMap((name) => {
    const parsed = parsePeriod(name.replace(/\.json$/u, ''));
    if (parsed === null)
      failures.push(new Error(`${join(directory, name)} cannot be used: its name is no period`));
    return parsed === null ? [] : [period(parsed)];
  });
  const { alerting, decisions, announcements } = alerts;
  const whole = [definitions, synonyms, conversations, alerting, decisions];
  for (const file of [...whole, announcements, audit, outbox, ...found])
    await file.read().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw unusable(failures);
  return { definitions, synonyms, conversations, audit, outbox, alerts, periods, period };
}

function newPeriodFile(options: FilesOptions, period: Period): StoredFile<PeriodFile> {
  const parse = (value: unknown) => parsePeriodFile(period, value);
  return createStoredFile(options, `${PERIODS}/${period}.json`, parse, { revisions: [] });
}

function unusable(failures: readonly unknown[]): StoreError {
  const reasons = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)));
  return new StoreError(
    `${reasons.join('\n')}\nNothing was changed. Restore the named files from a backup, or move them away.`,
    { code: 'store.corrupt', cause: failures.length === 1 ? failures[0] : new AggregateError(failures) },
  );
}
