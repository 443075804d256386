import { join } from 'node:path';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { makeTemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';
import { describeWholeStorage } from './storage.contract.js';

describeWholeStorage('the lowdb storage', async (clock) => {
  const directory = await makeTemporaryDirectory();
  const storage = await openTestStorage(join(directory.path, 'made', 'here'), { clock });
  return {
    storage,
    dispose: async () => {
      await storage.close();
      await directory.remove();
    },
  };
});

describeWholeStorage('the storage of the tests', async (clock) => ({
  storage: createMemoryStorage({ clock }),
  dispose: async () => undefined,
}));
