// Starts the bot in this very process, so that SIGTERM reaches it; builds first when the sources are newer.
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { buildIfStale } from './buildIfStale.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

try {
  await buildIfStale();
} catch (error) {
  console.error(`The KPI bot cannot start. ${error.message}`);
  process.exit(1);
}
const environmentFile = path.join(ROOT, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
module.enableCompileCache?.();
await import('../dist/bot/index.js');
