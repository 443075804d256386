import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../bot/config.js';
import { loadInstallation } from '../../../bot/organisations/loadInstallation.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from '../../data/store/temporaryDirectory.js';

let directory: TemporaryDirectory;
beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(() => directory.remove());

async function configWith(list: string) {
  const organisationsFile = join(directory.path, 'organisations.json');
  await writeFile(organisationsFile, list);
  return { ...loadConfig({}), dataDir: join(directory.path, 'data'), organisationsFile };
}
const SOCIAL = '[{"id": "social", "name": "Socialförvaltningen"}]';

test('without a list there is one organisation, as the environment says', async () => {
  const config = loadConfig({
    ORGANISATION: 'Intraservice, Göteborg',
    DATA_DIR: 'here',
    DEV_ROLES: 'admin:anna',
  });
  expect(await loadInstallation(config)).toEqual({
    isListed: false,
    organisations: [
      {
        id: 'default',
        name: 'Intraservice',
        names: ['Intraservice', 'Göteborg'],
        roles: new Map([['anna', new Set(['admin'])]]),
        tenants: new Set(),
        teams: new Set(),
        people: new Set(),
        dataDir: 'here',
      },
    ],
  });
});

describe('a list', () => {
  test('is read from its file', async () => {
    const config = await configWith(SOCIAL);
    expect(await loadInstallation(config)).toMatchObject({
      isListed: true,
      organisations: [{ id: 'social', dataDir: join(config.dataDir, 'social'), roles: null }],
    });
  });

  test('names nobody in production as readers all', async () => {
    const credentials = {
      appId: 'app',
      tenantId: 'tenant',
      appType: 'SingleTenant',
      appPassword: 'hush',
      allowedTenants: ['tenant'],
    } as const;
    const { organisations } = await loadInstallation({ ...(await configWith(SOCIAL)), credentials });
    expect(organisations[0]?.roles).toEqual(new Map());
  });

  test('that is not there is named', async () => {
    const organisationsFile = join(directory.path, 'nowhere.json');
    await expect(loadInstallation({ ...loadConfig({}), organisationsFile })).rejects.toMatchObject({
      name: 'ConfigError',
      code: 'config.invalid',
      message: `ORGANISATIONS_FILE ${organisationsFile} cannot be read`,
    });
  });

  test('with problems is refused with all of them', async () => {
    const config = await configWith('[{"id": "A", "name": "x"}, {"id": "b"}]');
    await expect(loadInstallation(config)).rejects.toMatchObject({
      code: 'config.invalid',
      message: [
        `ORGANISATIONS_FILE ${config.organisationsFile} cannot be used:`,
        '  - organisation 1 id: must be small letters a-z, figures and hyphens',
        '  - organisation 2 name: Required',
      ].join('\n'),
    });
  });

  describe('where the data of a single organisation lies', () => {
    test('is refused with what to do, lest that looks lost', async () => {
      const config = await configWith(SOCIAL);
      await mkdir(join(config.dataDir, 'periods'), { recursive: true });
      await expect(loadInstallation(config)).rejects.toMatchObject({
        name: 'ConfigError',
        code: 'config.organisationsMoved',
        message: expect.stringContaining(join(config.dataDir, 'social')) as unknown,
      });
    });

    test('is taken when the data is kept in a database now', async () => {
      const config = { ...(await configWith(SOCIAL)), databaseUrl: 'postgres://db' };
      await mkdir(join(config.dataDir, 'periods'), { recursive: true });
      expect(await loadInstallation(config)).toMatchObject({ isListed: true });
    });
  });
});
