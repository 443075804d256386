import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { compileProgram, type Program } from './compileProgram.js';
import { countWholePublications } from './countWholePublications.js';
import { operationsThat, perform } from './fileSteps.js';
import { numberedPublication } from './numberedPublication.js';
import { openTestStorage } from './openTestStorage.js';
import type { Orders } from './publishUntilKilled.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

const PATIENCE_MS = 120_000;
const AT_ONCE = 2;
/** Quick where the system cannot tell that the killed process is gone. */
const lockTiming = { heartbeatMs: 20, staleMs: 100 };

let directory: TemporaryDirectory;
let program: Program;
let copies = 0;
let kills = 0;
const nextCopy = () => join(directory.path, `copy${(copies += 1)}`);

beforeAll(async () => {
  directory = await makeTemporaryDirectory();
  program = await compileProgram(join(import.meta.dirname, 'publishUntilKilled.ts'));
}, PATIENCE_MS);
afterAll(async () => {
  await program.remove();
  await directory.remove();
});

/** Runs the process to its end. @returns how many publications it said to be safe */
async function runUntilKilled(orders: Orders, killAfterMs: number | null): Promise<number> {
  const child = spawn(process.execPath, [program.path, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let safe = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('safe')) safe += 1;
    else if (killAfterMs !== null) void sleep(killAfterMs).then(() => child.kill('SIGKILL'));
  });
  const [code, signal] = (await closed) as [number | null, string | null];
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  kills += 1;
  return safe;
}

async function publicationsIn(dataDir: string): Promise<number> {
  const storage = await openTestStorage(dataDir, { lockTiming });
  const count = await countWholePublications(storage);
  await storage.close();
  return count;
}

/** A directory with so many publications in it. */
async function published(count: number): Promise<string> {
  const dataDir = nextCopy();
  const storage = await openTestStorage(dataDir);
  for (let number = 0; number < count; number += 1)
    await storage.reports.publish(numberedPublication(number));
  await storage.close();
  return dataDir;
}

/** How many steps it takes to open the directory, or to publish in it once it is open. */
async function countSteps(dataDir: string, countFrom: Orders['countFrom']): Promise<number> {
  let steps = 0;
  const operations = operationsThat(async (step) => {
    steps += 1;
    await perform(step);
  });
  const storage = await openTestStorage(await copyOf(dataDir), { operations, lockTiming });
  const opening = steps;
  const number = await countWholePublications(storage);
  await storage.reports.publish(numberedPublication(number));
  await storage.close();
  return countFrom === 'opening' ? opening : steps - opening;
}

async function copyOf(dataDir: string): Promise<string> {
  const copy = nextCopy();
  await cp(dataDir, copy, { recursive: true });
  return copy;
}

/** Kills a process at every step, before it and half-way through it. @returns what is there after each */
async function killAtEachStep(dataDir: string, countFrom: Orders['countFrom']): Promise<number[]> {
  const steps = await countSteps(dataDir, countFrom);
  const points = Array.from({ length: steps }, (_, step) =>
    [false, true].map((half) => ({ step, half })),
  ).flat();
  return atOnce(points, async ({ step, half }) => {
    const copy = await copyOf(dataDir);
    const orders = { dataDir: copy, publications: 1, killAtStep: step, half, countFrom };
    expect(await runUntilKilled(orders, null)).toBe(0);
    return publicationsIn(copy);
  });
}

/** Takes the items in their order, some at a time. */
async function atOnce<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const work = async () => {
    for (const [index, item] of waiting) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

it.each([
  { name: "a period's first publication, with definitions", before: 0 },
  { name: 'a correction alone', before: 1 },
  { name: 'a correction with definitions', before: 2 },
])(
  'a process killed at any step of $name leaves it whole or not begun',
  async ({ before }) => {
    const found = await killAtEachStep(await published(before), 'open');
    const committed = found.indexOf(before + 1);
    expect(committed).toBeGreaterThan(0);
    expect(found).toEqual(found.map((_, index) => (index < committed ? before : before + 1)));
  },
  PATIENCE_MS,
);

it(
  'a process killed at any step of finishing what another began leaves it whole',
  async () => {
    const dataDir = await published(2);
    // The first four make the journal durable.
    const orders = { dataDir, publications: 1, killAtStep: 4, half: false, countFrom: 'open' as const };
    await runUntilKilled(orders, null);
    expect(await readdir(dataDir)).toContain('journal.json');

    const found = await killAtEachStep(dataDir, 'opening');
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(found.map(() => 3));
  },
  PATIENCE_MS,
);

it(
  'a process killed at any time has every publication whole that it said to be safe',
  async () => {
    const times = Array.from({ length: Math.max(80, 200 - kills) }, (_, index) => index * 0.7);
    await atOnce(times, async (ms) => {
      const dataDir = nextCopy();
      const orders = {
        dataDir,
        publications: null,
        killAtStep: null,
        half: false,
        countFrom: 'open' as const,
      };
      const safe = await runUntilKilled(orders, ms);
      expect([safe, safe + 1]).toContain(await publicationsIn(dataDir));
    });
    expect(kills).toBeGreaterThanOrEqual(200);
  },
  PATIENCE_MS,
);
