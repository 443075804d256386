import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadConfig } from '../../../bot/config.js';
import { FILE_LIMITS } from '../../../bot/files/fileLimits.js';
import { createLogger } from '../../../bot/logger.js';
import { openInstallation, type OpenInstallation } from '../../../bot/organisations/openInstallation.js';
import { openLowdbStorage } from '../../../data/store/openLowdbStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from '../../data/store/temporaryDirectory.js';
import { createFakeClock } from '../../fakes/fakeClock.js';

const LIST = [
  { id: 'social', name: 'Socialförvaltningen' },
  { id: 'school', name: 'Utbildningsförvaltningen' },
];
const clock = createFakeClock();

let directory: TemporaryDirectory;
let dataDir: string;
beforeEach(async () => {
  directory = await makeTemporaryDirectory();
  dataDir = join(directory.path, 'data');
});
afterEach(() => directory.remove());

async function open(): Promise<OpenInstallation> {
  const organisationsFile = join(directory.path, 'organisations.json');
  await writeFile(organisationsFile, JSON.stringify(LIST));
  return openInstallation({
    config: { ...loadConfig({}), dataDir, organisationsFile },
    fileLimits: FILE_LIMITS,
    onAnnounced: () => undefined,
    onRun: () => undefined,
    clock,
    logger: createLogger(() => undefined),
  });
}
const locksIn = async (path: string) => (await readdir(path)).filter((name) => name.endsWith('.lock'));

test('a store that cannot be opened stops the start with its organisation’s name, and frees all others', async () => {
  const other = await openLowdbStorage({
    dataDir: join(dataDir, 'school'),
    clock,
    onDropped: () => undefined,
  });
  await expect(open()).rejects.toMatchObject({
    name: 'StoreError',
    code: 'store.locked',
    message: expect.stringContaining('Utbildningsförvaltningen (school): ') as unknown,
  });
  expect(await locksIn(dataDir)).toEqual([]);
  expect(await locksIn(join(dataDir, 'social'))).toEqual([]);
  await other.close();
  await (await open()).stop();
});

test('one that reads no more makes the whole installation not ready', async () => {
  const installation = await open();
  await installation.probe();
  const [lock = ''] = await locksIn(join(dataDir, 'school'));
  const path = join(dataDir, 'school', lock);
  await rename(path, `${path}.away`);
  await expect(installation.probe()).rejects.toMatchObject({ code: 'store.lockLost' });
  await rename(`${path}.away`, path);
  await installation.probe();
  await installation.stop();
});

test('a second bot on the same directory is refused', async () => {
  const installation = await open();
  await expect(open()).rejects.toMatchObject({ code: 'store.locked' });
  await installation.probe();
  await installation.stop();
  expect(await locksIn(dataDir)).toEqual([]);
});
