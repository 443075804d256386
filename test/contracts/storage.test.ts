import { join } from 'node:path';
import { describe } from '@jest/globals';
import { makeTemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';
import { describeAuditLog } from './auditLog.contract.js';
import type { OpenStorage } from './contract.js';
import { describeConversations } from './conversations.contract.js';
import { describeOutbox } from './outbox.contract.js';
import { describeReportStore } from './reportStore.contract.js';
import { describeSynonymStore } from './synonymStore.contract.js';
import { describeUnknownWords } from './unknownWords.contract.js';
import { describeUploadSessions } from './uploadSessions.contract.js';

const openLowdb: OpenStorage = async (clock) => {
  const directory = await makeTemporaryDirectory();
  const storage = await openTestStorage(join(directory.path, 'made', 'here'), { clock });
  return {
    storage,
    dispose: async () => {
      await storage.close();
      await directory.remove();
    },
  };
};

const openMemory: OpenStorage = async (clock) => ({
  storage: createMemoryStorage({ clock }),
  dispose: async () => undefined,
});

describe.each([
  { name: 'the lowdb storage', open: openLowdb },
  { name: 'the storage of the tests', open: openMemory },
])('$name', ({ open }) => {
  describeReportStore('the reports', open);
  describeAuditLog('the audit log', open);
  describeUploadSessions('the upload sessions', open);
  describeSynonymStore('the synonyms', open);
  describeUnknownWords('the unknown words', open);
  describeConversations('the conversations', open);
  describeOutbox('the outbox', open);
});
