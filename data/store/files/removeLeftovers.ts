import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LEFTOVER } from './replaceFile.js';

/** Removes the temporary files of writes that a crash interrupted. Call it with the directory locked. */
export async function removeLeftovers(directory: string): Promise<void> {
  const names = await readdir(directory);
  await Promise.all(
    names.filter((name) => LEFTOVER.test(name)).map((name) => rm(join(directory, name), { force: true })),
  );
}
