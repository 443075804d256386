// `npm run move -- --from lowdb --to postgres`, or the other way: carries all that the bot keeps over to another store.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './buildIfStale.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const USAGE = `npm run move -- --from lowdb --to postgres
npm run move -- --from postgres --to lowdb

The embedded store is in DATA_DIR, PostgreSQL is at DATABASE_URL; ORGANISATIONS_FILE is read as by the bot. Stop the bot
first. All is carried over or nothing, and the store that it comes from stays as it is.`;

try {
  const { from, to } = readArguments();
  await buildIfStale();
  const environmentFile = path.join(ROOT, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  console.log(await move(from, to));
} catch (error) {
  console.error(`The move failed. ${error.message}`);
  process.exitCode = 1;
}

function readArguments() {
  const { from, to } = parseOptions({ from: { type: 'string' }, to: { type: 'string' } });
  const stores = ['lowdb', 'postgres'];
  if (stores.includes(from) && stores.includes(to) && from !== to) return { from, to };
  console.error(USAGE);
  process.exit(2);
}

function parseOptions(options) {
  try {
    return parseArgs({ options }).values;
  } catch {
    return {};
  }
}

async function move(from, to) {
  const { loadConfig } = await import('../dist/bot/config.js');
  const { loadInstallation } = await import('../dist/bot/organisations/loadInstallation.js');
  const { moveStores } = await import('../dist/data/store/move/moveStores.js');
  const { describeMove } = await import('../dist/data/store/move/describeMove.js');
  const config = loadConfig(process.env);
  const { dataDir, databaseUrl } = config;
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set: it names the PostgreSQL database.');
  // Of the embedded store it is checked whether it is that of a single organisation.
  const read = await loadInstallation(from === 'lowdb' ? { ...config, databaseUrl: null } : config);
  const options = { from, to, dataDir, databaseUrl, owners: read.organisations, isListed: read.isListed };
  return describeMove(await moveStores(options), options);
}
