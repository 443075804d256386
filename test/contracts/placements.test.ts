import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openLowdbPlacements } from '../../data/store/openLowdbPlacements.js';
import { openPostgresPlacements } from '../../data/store/openPostgresPlacements.js';
import { makeTemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { usePostgres } from '../postgres/usePostgres.js';
import { describePlacements } from './placements.contract.js';

describePlacements('the placements in a file', async () => {
  const directory = await makeTemporaryDirectory();
  const dataDir = join(directory.path, 'made');
  let placements = await openLowdbPlacements({ dataDir });
  return {
    placements,
    reopen: async () => {
      await placements.close();
      placements = await openLowdbPlacements({ dataDir });
      return placements;
    },
    dispose: async () => {
      await placements.close();
      await directory.remove();
    },
  };
});

test('a file that is not whole is named, and its directory not kept locked', async () => {
  const directory = await makeTemporaryDirectory();
  const file = join(directory.path, 'placements.json');
  const open = () => openLowdbPlacements({ dataDir: directory.path });
  await writeFile(file, '{"placements": [{"id": "a:1", "organisation": 3, "groupId": null}]}');
  await expect(open()).rejects.toMatchObject({
    code: 'store.corrupt',
    message: expect.stringContaining(file) as unknown,
  });
  await writeFile(file, '{"placements": []}');
  const placements = await open();
  await expect(open()).rejects.toMatchObject({ code: 'store.locked' });
  await placements.close();
  await directory.remove();
});

const postgres = usePostgres();

describePlacements('the placements in PostgreSQL', async () => {
  let placements = await openPostgresPlacements(postgres.pool());
  return {
    placements,
    reopen: async () => {
      await placements.close();
      placements = await openPostgresPlacements(postgres.pool());
      return placements;
    },
    dispose: async () => {
      await placements.close();
      await postgres.pool().query('TRUNCATE kpi.placements');
    },
  };
});
