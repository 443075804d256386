import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { runPackage, SETTINGS, type Settings } from './runPackage.js';

const APP_ID = SETTINGS.MicrosoftAppId;

/** Each run loads Microsoft's validator, which takes its time on a busy machine. */
jest.setTimeout(30_000);

let directory: string;
let out: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kpi-package-'));
  out = join(directory, 'new', 'app.zip');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function packageApp(settings: Settings, file: Settings = {}) {
  const env = join(directory, 'settings.env');
  const lines = Object.entries(file).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(env, lines.join(''));
  await rm(out, { force: true });
  const outcome = runPackage(['--env', env, '--out', out], settings);
  return { ...outcome, isMade: existsSync(out) };
}

describe('with the settings of an installation', () => {
  test('the package has the filled manifest, its English, both icons and nothing else', async () => {
    expect(await packageApp(SETTINGS)).toMatchObject({ status: 0, stderr: '', isMade: true });
    const files = unzipSync(await readFile(out));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      id: APP_ID,
      bots: [{ botId: APP_ID }],
      developer: { name: 'Norrby kommun "IT"', privacyUrl: 'https://norrby.se/personuppgifter' },
    });
    for (const name of ['en.json', 'color.png', 'outline.png'])
      expect(Buffer.from(files[name] ?? []).equals(await readFile(`appPackage/${name}`))).toBe(true);
  });

  test('the same files make the same package', async () => {
    await packageApp(SETTINGS);
    const first = await readFile(out);
    await packageApp(SETTINGS);
    expect(first.equals(await readFile(out))).toBe(true);
  });

  test('a file may hold them, and the environment wins over it unless it is blank', async () => {
    const { status } = await packageApp(
      { DEVELOPER_NAME: 'Norrby stad', MicrosoftAppId: '' },
      { ...SETTINGS, DEVELOPER_NAME: 'Norrby kommun' },
    );
    expect(status).toBe(0);
    const text = strFromU8(unzipSync(await readFile(out))['manifest.json'] ?? new Uint8Array());
    expect(text).toContain('Norrby stad');
    expect(text).toContain(APP_ID);
  });
});

describe('no package is made', () => {
  test('without settings, and each that is missing is named with what it is', async () => {
    const { status, stderr, isMade } = await packageApp({});
    expect({ status, isMade }).toEqual({ status: 1, isMade: false });
    for (const name of Object.keys(SETTINGS))
      expect(stderr).toMatch(new RegExp(`- ${name} is not set. It is \\S+`));
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('of the example that is checked in', async () => {
    const example = await readFile('appPackage/.env.example', 'utf8');
    const entries = [...example.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
    expect(entries.map(([name]) => name)).toEqual(Object.keys(SETTINGS));
    const settings = Object.fromEntries(entries) as Settings;
    const { status, stderr } = await packageApp({}, { ...settings, MicrosoftAppId: APP_ID });
    expect(status).toBe(1);
    expect(stderr.match(/is an example/g)).toHaveLength(4);
  });

  test('when --env names a file that is not there', () => {
    const { status, stderr } = runPackage(['--env', join(directory, 'none')], SETTINGS);
    expect(status).toBe(1);
    expect(stderr).toContain('which --env names');
  });
});
