import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The text of each file in the directory, by its path in it. */
export async function readTree(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [relative(directory, path), await readFile(path, 'utf8')] as const),
  );
  return Object.fromEntries(files);
}
