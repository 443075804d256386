import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runPackage, SETTINGS } from './runPackage.js';
import { english, manifest } from './theApp.js';

/** Each run loads Microsoft's validator, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const TITLE = 'bots[0].commandLists[0].commands[0].title';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kpi-app-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is said of a folder that has these in place of ours; it is refused. */
async function faultsWith(files: Readonly<Record<string, object>>): Promise<string> {
  await cp('appPackage', folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }
  const out = join(folder, 'app.zip');
  const { status, stderr } = runPackage(['--env', '/dev/null', '--from', folder, '--out', out], SETTINGS);
  expect(status).toBe(1);
  return stderr;
}

describe('all that is wrong is told at once', () => {
  let told: string;
  beforeAll(async () => {
    told = await faultsWith({
      'manifest.json': {
        ...manifest,
        $schema: 'https://norrby.se/schema.json',
        manifestVersion: '1.19',
        id: 'kpi',
        owner: 'me',
        permissions: ['everything'],
      },
      'en.json': {
        ...Object.fromEntries(Object.entries(english).filter(([path]) => path !== TITLE)),
        'name.short': 'n'.repeat(31),
        'bots[0].commandLists[2].commands[11].title': 'More',
      },
    });
  });

  test.each([
    { fact: 'an unknown field', says: /manifest\.json.*additional properties.*"owner"/ },
    { fact: 'an id in words', says: /manifest\.json.*\/id must match/ },
    { fact: 'another version', says: /manifest\.json.*\/manifestVersion must be equal/ },
    { fact: 'a right that does not exist', says: /manifest\.json.*\/permissions\/0 must be equal/ },
    { fact: 'a schema of somebody else’s', says: /manifest\.json must have "\$schema"/ },
    {
      fact: 'a text without its English',
      says: /en\.json has no "bots\[0\]\.commandLists\[0\].*add the English/,
    },
    {
      fact: 'the English of nothing',
      says: /en\.json has "bots.*\[11\]\.title", which manifest\.json has not/,
    },
    { fact: 'an English name too long', says: /en\.json.*must NOT have more than 30 characters/ },
  ])('$fact', ({ says }) => {
    expect(told).toMatch(says);
  });
});

test('a placeholder that no setting fills is named', async () => {
  const told = await faultsWith({ 'manifest.json': { ...manifest, accentColor: '${{COLOUR}}' } });
  expect(told).toContain('manifest.json has ${{COLOUR}}, which no setting fills');
});

test('an icon of the wrong size is named', async () => {
  const told = await faultsWith({ 'outline.png': await readFile('appPackage/color.png') });
  expect(told).toContain('outline.png is 192 by 192 pixels and must be 32 by 32');
});
