// Starts the bot in this very process, so that SIGTERM reaches it; builds first when the sources are newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCES = ['bot', 'cards', 'data', 'jobs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

if (isStale()) {
  const { build } = await import('./build.mjs');
  try {
    build();
  } catch (error) {
    console.error(`The KPI bot cannot start. ${error.message}`);
    process.exit(1);
  }
}
const environmentFile = path.join(ROOT, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
module.enableCompileCache?.();
await import('../dist/bot/index.js');

/** A deployment may hold dist/ alone: with no sources there is nothing to be older than. */
function isStale() {
  const built = modifiedMs(path.join(ROOT, 'dist', '.built'));
  return SOURCES.some((name) => newestMs(path.join(ROOT, name)) > built);
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
