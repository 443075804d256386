import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Storage } from '../../data/ports.js';
import { shiftPeriod, type Period } from '../../data/report/period.js';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { aMonthlyPublication, FIRST_MONTH, sendAll, TEN_YEARS } from './tenYears.js';

/**
 * A process of its own, so that a history fills no other's memory: opens the directory, publishes the next month that
 * has none, or closes and takes the new months away again. It answers each with the milliseconds it took.
 */
export type Command = 'open' | 'publish' | 'close';

const dataDir = process.argv[2] ?? '';
const published: Period[] = [];
let storage: Storage | null = null;

async function obey(command: Command): Promise<number> {
  if (command === 'open') {
    const startedAtMs = performance.now();
    storage = await openTestStorage(dataDir);
    const tookMs = performance.now() - startedAtMs;
    globalThis.gc?.();
    return tookMs;
  }
  if (command === 'publish') {
    const month = shiftPeriod(FIRST_MONTH, TEN_YEARS + published.length);
    const publication = aMonthlyPublication(month, 0);
    if (storage === null) throw new Error('not open');
    const startedAtMs = performance.now();
    const revision = await storage.reports.publish(publication);
    const tookMs = performance.now() - startedAtMs;
    published.push(month);
    await sendAll(storage, revision);
    return tookMs;
  }
  const startedAtMs = performance.now();
  await storage?.close();
  for (const month of published.splice(0)) await rm(join(dataDir, 'periods', `${month}.json`));
  return performance.now() - startedAtMs;
}

process.on('message', (command: Command) => {
  void obey(command).then((tookMs) => process.send?.(tookMs));
});
