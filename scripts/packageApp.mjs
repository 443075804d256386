// Makes build/kpi-bot.zip to upload to Teams: appPackage/ with the manifest's ${{NAME}} filled from the environment.
import { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zip } from './zip.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCE = path.join(ROOT, 'appPackage');
const TARGET = path.join(ROOT, 'build', 'kpi-bot.zip');

const environmentFile = path.join(ROOT, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const { MicrosoftAppId } = process.env;
/** One registration is both the bot and the app, unless told otherwise. */
const values = { BOT_ID: MicrosoftAppId, TEAMS_APP_ID: MicrosoftAppId, ...process.env };
const missing = new Set();

const files = readdirSync(SOURCE).map((name) => {
  const content = readFileSync(path.join(SOURCE, name));
  return { name, content: name === 'manifest.json' ? Buffer.from(fill(content.toString('utf8'))) : content };
});
if (missing.size > 0) {
  console.error(`Set these in the environment or in .env first: ${[...missing].sort().join(', ')}`);
  process.exit(1);
}
mkdirSync(path.dirname(TARGET), { recursive: true });
writeFileSync(TARGET, zip(files));
console.log(`Upload this to Teams: ${path.relative(process.cwd(), TARGET)}`);

function fill(manifest) {
  return manifest.replace(/\$\{\{(\w+)\}\}/g, (_placeholder, name) => {
    const value = values[name]?.trim();
    if (!value) missing.add(name === 'BOT_ID' || name === 'TEAMS_APP_ID' ? 'MicrosoftAppId' : name);
    return JSON.stringify(value ?? '').slice(1, -1);
  });
}
