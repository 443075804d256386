import { join } from 'node:path';
import { openLowdbStore } from '../../data/store/openLowdbStore.js';
import { makeTemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { createMemoryReportStore } from '../fakes/memoryReportStore.js';
import { describeReportStore } from './reportStore.contract.js';

describeReportStore('the lowdb store', async (clock) => {
  const directory = await makeTemporaryDirectory();
  const store = await openLowdbStore({ dataDir: join(directory.path, 'made', 'here'), clock });
  return {
    store,
    dispose: async () => {
      await store.close();
      await directory.remove();
    },
  };
});

describeReportStore('the store of the tests', async (clock) => ({
  store: createMemoryReportStore({ clock }),
  dispose: async () => undefined,
}));
