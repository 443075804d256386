import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { compileProgram, type Program } from './compileProgram.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

interface Holder {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  /** The first line it says. */
  readonly greeting: Promise<string>;
}

/** Starting a process takes seconds on a busy machine. */
const PATIENCE_MS = 30_000;

const holders: Holder[] = [];
let directory: TemporaryDirectory;
let program: Program;

function startHolder(): Holder {
  const child = spawn(process.execPath, [program.path, directory.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const greeting = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line));
  const holder = { process: child, greeting };
  holders.push(holder);
  return holder;
}

async function kill({ process: child }: Holder): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
  program = await compileProgram(join(import.meta.dirname, 'holdStorage.ts'));
}, PATIENCE_MS);
afterEach(async () => {
  await Promise.all(holders.splice(0).map(kill));
  await program.remove();
  await directory.remove();
});

test(
  'a second process is refused, naming the first',
  async () => {
    const first = startHolder();
    expect(await first.greeting).toBe('open');
    const answer = await startHolder().greeting;
    expect(answer).toMatch(/^refused StoreError: /u);
    expect(answer).toContain(`process ${first.process.pid} on `);
    expect(answer).toContain(directory.path);
  },
  PATIENCE_MS,
);
