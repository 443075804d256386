import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KINDS } from '../../../../data/store/move/dump.js';
import { readLowdb } from '../../../../data/store/move/readLowdb.js';
import { tallyDump } from '../../../../data/store/move/tally.js';
import { compileProgram, type Program } from '../compileProgram.js';
import type { MoveOrders } from './moveUntilKilled.js';
import { readTree } from './readTree.js';
import { ONLY, useMove, wholeMove, withPostgres } from './useMove.js';

const PATIENCE_MS = 120_000;
const used = useMove();

let program: Program;
beforeAll(async () => {
  program = await compileProgram(join(import.meta.dirname, 'moveUntilKilled.ts'));
}, PATIENCE_MS);
afterAll(() => program.remove());

async function moveKilled(orders: MoveOrders): Promise<void> {
  const child = spawn(process.execPath, [program.path, JSON.stringify(orders)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
}

/** At the first kind, in the middle, at the last one, and when all was written and compared. */
const KILLS = [0, 1, 8, KINDS.length - 1, KINDS.length];

it(
  'killed on the way into the database it leaves nothing there, and the files as they were',
  async () => {
    const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
    const before = await readTree(dataDir);
    const options = wholeMove({ from: 'lowdb', dataDir, databaseUrl });
    for (const killAfter of KILLS) {
      await moveKilled({ ...options, killAfter });
      await withPostgres(
        databaseUrl,
        async (storage) => {
          expect(await storage.reports.periods()).toEqual([]);
          expect(await storage.audit.records()).toEqual([]);
        },
        ONLY,
      );
      expect(withoutLocks(await readTree(dataDir))).toEqual(before);
    }
    await used.move(options);
  },
  PATIENCE_MS,
);

it(
  'killed on the way into files it leaves no store there, and what it left beside goes with the next move',
  async () => {
    const [dataDir, databaseUrl, back] = [
      await used.filledPath(),
      await used.freshDatabase(),
      await used.freshPath(),
    ];
    await used.move({ from: 'lowdb', dataDir, databaseUrl });
    const options = wholeMove({ from: 'postgres', dataDir: back, databaseUrl });
    for (const killAfter of KILLS) {
      await moveKilled({ ...options, killAfter });
      expect(withoutLocks(await readTree(back))).toEqual({});
    }
    await used.move(options);
    expect(await readdir(dirname(back))).toEqual(['data']);
    expect(await tallyDump(await readLowdb(back))).toEqual(await tallyDump(await readLowdb(dataDir)));
  },
  PATIENCE_MS,
);

/** The next one who opens it sees that its owner is dead. */
function withoutLocks(tree: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => !name.endsWith('.lock')));
}
