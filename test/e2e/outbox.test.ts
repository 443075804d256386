import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aMessage } from '../builders/anActivity.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { startRealBot } from './startBot.js';

let directory: TemporaryDirectory;
beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(() => directory.remove());

test('the bot remembers where it was spoken to, and when it starts takes up what waits', async () => {
  const first = await startRealBot({ dataDir: directory.path });
  expect(await first.post(aMessage('hej'))).toMatchObject({ status: 200 });
  await first.stop();

  const storage = await openTestStorage(directory.path);
  expect(await storage.conversations.get('a:personal')).toMatchObject({
    kind: 'person',
    serviceUrl: first.connector.serviceUrl,
    userId: 'aad-marta',
  });
  const body = { template: 'no such template', data: {} };
  const draft = anOutboxDraft({ conversationId: 'a:personal', body });
  await storage.alerts.change(queueing([draft]));
  await storage.close();

  const second = await startRealBot({ dataDir: directory.path });
  await second.stop();
  expect(second.log).toContainEqual(
    expect.objectContaining({ event: 'outbox.buried', messageId: draft.id, reason: 'unrenderable' }),
  );
});
