import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { StoreError } from '../../errors.js';
import { parsePeriod, type Period } from '../../report/period.js';
import { createDurableJsonFile } from './durableJsonFile.js';
import { removeLeftovers } from './removeLeftovers.js';
import {
  parseDefinitionsFile,
  parsePeriodFile,
  type DefinitionsFile,
  type PeriodFile,
} from './storedFiles.js';
import { syncDirectory } from './syncDirectory.js';

/** The store's files, each with the content that was read or last written. */
export interface StoreFiles {
  readonly definitions: Low<DefinitionsFile>;
  readonly periods: Map<Period, Low<PeriodFile>>;
  /** A file for a period that has none yet; it comes to be with its first write. */
  newPeriod(period: Period): Low<PeriodFile>;
}

/** `definitions.json` and `periods/2023-11.json`, one file a period: a publication rewrites no other period. */
const DEFINITIONS = 'definitions.json';
const PERIODS = 'periods';

/** Makes the directories that are missing, so that they too survive a power cut. */
export async function makeDirectories(dataDir: string): Promise<void> {
  await mkdir(join(dataDir, PERIODS), { recursive: true });
  await syncDirectory(dataDir);
}

/**
 * Reads and checks every file. A file that is there but not whole is never taken for an empty one.
 *
 * @throws StoreError `store.corrupt` naming each file that cannot be used and why
 */
export async function openFiles(dataDir: string): Promise<StoreFiles> {
  const directory = join(dataDir, PERIODS);
  await Promise.all([removeLeftovers(dataDir), removeLeftovers(directory)]);

  const newPeriod = (period: Period) =>
    new Low(
      createDurableJsonFile(join(directory, `${period}.json`), (value) => parsePeriodFile(period, value)),
      { revisions: [] },
    );
  const definitions = new Low(createDurableJsonFile(join(dataDir, DEFINITIONS), parseDefinitionsFile), {
    versions: [],
  });
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  const periods = new Map<Period, Low<PeriodFile>>();
  const failures: unknown[] = [];
  const readInto = async (file: { read(): Promise<void> }) =>
    file.read().catch((error: unknown) => failures.push(error));

  await readInto(definitions);
  for (const name of names) {
    const period = parsePeriod(name.replace(/\.json$/u, ''));
    if (period === null) {
      failures.push(new Error(`${join(directory, name)} cannot be used: its name is no period`));
      continue;
    }
    const file = newPeriod(period);
    await readInto(file);
    periods.set(period, file);
  }
  if (failures.length > 0) throw unusable(failures);
  return { definitions, periods, newPeriod };
}

function unusable(failures: readonly unknown[]): StoreError {
  const reasons = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)));
  return new StoreError(
    `${reasons.join('\n')}\nNothing was changed. Restore the named files from a backup, or move them away.`,
    { code: 'store.corrupt', cause: failures.length === 1 ? failures[0] : new AggregateError(failures) },
  );
}
