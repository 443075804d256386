import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../errors.js';
import type { Placement, Placements } from '../ports.js';
import { checked } from './checked.js';
import { createTurns } from './createTurns.js';
import { createDurableJsonFile } from './files/durableJsonFile.js';
import { nodeFileOperations, type FileOperations } from './files/fileOperations.js';
import { lockDirectory, type LockTiming } from './files/lockDirectory.js';
import { removeLeftovers } from './files/removeLeftovers.js';
import { parse } from './files/storedFiles.js';
import { placementSchema } from './placement.js';
import { writeError } from './files/writeError.js';

export interface LowdbPlacementsOptions {
  /** Made if missing; the organisations' own directories are in it. One process at a time may use it. */
  readonly dataDir: string;
  readonly lockTiming?: LockTiming;
  readonly operations?: FileOperations;
}

const fileSchema = z.object({ placements: z.array(placementSchema) }).strict();

/**
 * Opens `placements.json`, and locks its directory until `close`.
 *
 * @throws StoreError `store.locked` when another process has the directory, `store.corrupt`
 */
export async function openLowdbPlacements({
  dataDir,
  lockTiming,
  operations = nodeFileOperations,
}: LowdbPlacementsOptions): Promise<Placements> {
  await mkdir(dataDir, { recursive: true }).catch((cause: unknown) => {
    throw writeError(`Could not use the directory ${dataDir}`, cause);
  });
  const lock = await lockDirectory(dataDir, lockTiming);
  const path = join(dataDir, 'placements.json');
  const file = createDurableJsonFile(path, (value) => parse(fileSchema, value), operations);
  const turns = createTurns();
  let closing: Promise<void> | null = null;
  let known: ReadonlyMap<string, Placement>;
  try {
    await removeLeftovers(dataDir);
    known = new Map((await file.read())?.placements.map((placement) => [placement.id, placement]));
  } catch (error) {
    await lock.release();
    throw error;
  }

  const assertOpen = (): void => {
    if (closing !== null) throw new StoreError('The store is closed', { code: 'store.closed' });
  };
  const takeTurn = async (task: () => Promise<void>): Promise<void> => {
    assertOpen();
    return turns.take(async () => {
      await lock.assertHeld();
      await task();
    });
  };
  const change = (id: string, changed: Partial<Placement>): Promise<void> =>
    takeTurn(async () => {
      const before = known.get(id) ?? { id, organisation: null, groupId: null };
      const next = new Map(known).set(id, checked(placementSchema, { ...before, ...changed }));
      await file.write({ placements: [...next.values()] });
      known = next;
    });

  return {
    async find(ids) {
      assertOpen();
      return ids.flatMap((wanted) => known.get(wanted) ?? []);
    },
    connect: (id, organisation) => change(id, { organisation }),
    rememberGroup: async (id, groupId) => {
      assertOpen();
      if (known.get(id)?.groupId !== groupId) await change(id, { groupId });
    },
    probe: () => takeTurn(async () => undefined),
    close: () => {
      closing ??= turns.take(async () => undefined).finally(() => lock.release());
      return closing;
    },
  };
}
