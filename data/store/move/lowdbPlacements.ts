import { join } from 'node:path';
import { z } from 'zod';
import type { Placement } from '../../ports.js';
import { createDurableJsonFile } from '../files/durableJsonFile.js';
import { nodeFileOperations } from '../files/fileOperations.js';
import { parse } from '../files/storedFiles.js';
import { placementSchema } from '../placement.js';
import { byKey } from './byKey.js';
import { whole } from './dump.js';

const fileSchema = z.object({ placements: z.array(placementSchema) }).strict();

const fileIn = (dataDir: string) =>
  createDurableJsonFile(
    join(dataDir, 'placements.json'),
    (value) => parse(fileSchema, value),
    nodeFileOperations,
  );

export async function* readLowdbPlacements(dataDir: string): AsyncGenerator<readonly Placement[]> {
  yield [...((await fileIn(dataDir).read())?.placements ?? [])].sort(byKey);
}

export async function writeLowdbPlacements(
  dataDir: string,
  parts: AsyncIterable<readonly Placement[]>,
): Promise<void> {
  const placements = await whole(parts);
  if (placements.length > 0) await fileIn(dataDir).write({ placements });
}
