import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from './compileProgram.js';
import type { KillOrders } from './killedAt.js';
import type { TemporaryDirectory } from './temporaryDirectory.js';

export type Place = Pick<KillOrders, 'dataDir' | 'takenFile'>;

/** Copies of a filled store, a new one with each call. @param original its path */
export function createPlaces(directory: () => TemporaryDirectory, original: () => string) {
  let copies = 0;
  return async (): Promise<Place> => {
    const dataDir = join(directory().path, `copy${(copies += 1)}`);
    await cp(original(), dataDir, { recursive: true });
    return { dataDir, takenFile: `${dataDir}.taken` };
  };
}

/** Runs the program to its end. @returns how it ended and what it said */
export async function runProgram(program: Program, orders: KillOrders) {
  const child = spawn(process.execPath, [program.path, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { signal, said };
}
