import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCES = ['bot', 'cards', 'data', 'jobs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/**
 * Builds when the sources are newer than what was built. A deployment may hold dist/ alone: with no sources there is
 * nothing to be older than.
 *
 * @throws Error when the sources do not compile
 */
export async function buildIfStale() {
  const built = modifiedMs(path.join(ROOT, 'dist', '.built'));
  if (!SOURCES.some((name) => newestMs(path.join(ROOT, name)) > built)) return;
  const { build } = await import('./build.mjs');
  build();
}

function newestMs(file) {
  if (!existsSync(file)) return -Infinity;
  const own = modifiedMs(file);
  if (path.extname(file) !== '') return own;
  const entries = readdirSync(file, { recursive: true, withFileTypes: true });
  return Math.max(
    own,
    ...entries.map((entry) => modifiedMs(path.join(entry.parentPath ?? entry.path, entry.name))),
  );
}

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}
