import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONFIG_KEYS } from '../../bot/config.js';
import { aMessage } from '../builders/anActivity.js';
import { type RealBot, startRealBot } from '../e2e/startBot.js';
import { SETTINGS } from './runPackage.js';

const read = (path: string): Promise<string> => readFile(path, 'utf8');
const privacy = await read('docs/privacy.md');
const install = await read('docs/install.md');

describe('docs/privacy.md tells of all that is kept', () => {
  let bot: RealBot;
  beforeAll(async () => {
    bot = await startRealBot();
    await bot.post(aMessage('bevaka allt'));
    await bot.post(aMessage('hur är flurbblan?'));
  });
  afterAll(() => bot.stop());

  test('every file of the folder', async () => {
    const names = (await readdir(bot.dataDir)).map((name) =>
      name.replace(/^store-.*\.lock$/, 'store-….lock'),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !privacy.includes(`\`${name}`))).toEqual([]);
  });

  test('every table of the database', async () => {
    const folder = 'data/store/postgres/migrations';
    const migrations = await Promise.all((await readdir(folder)).map((name) => read(`${folder}/${name}`)));
    const tables = migrations.flatMap((text) => [...text.matchAll(/CREATE TABLE kpi\.(\w+)/g)]);
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.map(([, table]) => table).filter((table) => !privacy.includes(`\`${table}\``))).toEqual([]);
  });
});

describe('docs/install.md', () => {
  test('names no variable that is not read', () => {
    const known = new Set<string>([...CONFIG_KEYS, ...Object.keys(SETTINGS)]);
    const named = [...install.matchAll(/`([A-Z]+(?:_[A-Z]+)+|MicrosoftApp\w+|PORT|DIGEST|ADMINS)`/g)];
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  test('knows every reason for which a request of production is refused by who sends it', async () => {
    const code = (await Promise.all(['bot/gate.ts', 'bot/authenticate.ts'].map(read))).join('\n');
    const reasons = [...code.matchAll(/'((?:token|activity|caller)\.\w+)'/g)].map(
      ([, reason = '']) => reason,
    );
    expect(reasons.length).toBeGreaterThan(5);
    expect(reasons.filter((reason) => !install.includes(`\`${reason}\``))).toEqual([]);
  });

  test('sends nobody to a page that is not there', async () => {
    for (const text of [install, privacy]) {
      for (const [, file = ''] of text.matchAll(/\]\((\w+\.md)/g))
        expect(await read(`docs/${file}`)).not.toBe('');
    }
  });
});
