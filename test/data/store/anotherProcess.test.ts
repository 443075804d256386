import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, test } from '@jest/globals';
import { openLowdbStore } from '../../../data/store/openLowdbStore.js';
import { NOVEMBER } from '../../contracts/aDraft.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

interface Writer {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  /** Lines it has said. */
  readonly said: readonly string[];
  /** The first line. */
  readonly greeting: Promise<string>;
}

/** Starting a process with a compiler takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;

const writers: Writer[] = [];
let directory: TemporaryDirectory;

function startWriter(...options: readonly string[]): Writer {
  const script = join(import.meta.dirname, 'publishForever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory.path, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  const greeting = once(lines, 'line').then(([line]) => String(line));
  const writer = { process: child, said, greeting };
  writers.push(writer);
  return writer;
}

async function kill({ process: child }: Writer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(writers.splice(0).map(kill));
  await directory.remove();
});

test(
  'a second process is refused, naming the first',
  async () => {
    const first = startWriter('idle');
    expect(await first.greeting).toBe('open');
    const answer = await startWriter('idle').greeting;
    expect(answer).toMatch(/^refused StoreError: /u);
    expect(answer).toContain(`process ${first.process.pid} on `);
    expect(answer).toContain(directory.path);
  },
  PATIENCE_MS,
);

it.each([20, 55, 90])(
  'a process killed %d ms into publishing leaves every revision whole',
  async (ms) => {
    const writer = startWriter();
    expect(await writer.greeting).toBe('open');
    await sleep(ms);
    await kill(writer);
    const safe = writer.said.filter((line) => line.startsWith('safe')).length;

    const lockTiming = { heartbeatMs: 20, staleMs: 100 };
    const store = await openLowdbStore({ dataDir: directory.path, clock: createFakeClock(), lockTiming });
    const revisions = await store.revisions(NOVEMBER);
    await store.close();
    // The one being written when it was killed may be there or not, but what was said to be safe is.
    expect(revisions.length - safe).toBeGreaterThanOrEqual(0);
    expect(revisions.length - safe).toBeLessThanOrEqual(1);
    expect(revisions.map(({ dataset }) => dataset.readings[0]?.outcome)).toEqual(
      revisions.map((_, index) => index),
    );
  },
  PATIENCE_MS,
);
