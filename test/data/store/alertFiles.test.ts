import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { DecideAlerting } from '../../../data/alerts/alerting.js';
import type { Storage } from '../../../data/ports.js';
import { anOutboxDraft } from '../../builders/anOutboxDraft.js';
import { leaveAlerts, queueing } from '../../builders/noAlerting.js';
import { anAuditEntry } from '../../contracts/aDraft.js';
import { aDecision, anAnnouncement, tellNext } from '../../contracts/anAlertingChange.js';
import { failureOf } from './failureOf.js';
import { operationsThat, perform } from './fileSteps.js';
import { openTestStorage } from './openTestStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

let directory: TemporaryDirectory;
const opened: Storage[] = [];
const at = (file: string) => join(directory.path, file);

async function open(options: Parameters<typeof openTestStorage>[1] = {}): Promise<Storage> {
  const storage = await openTestStorage(directory.path, options);
  opened.push(storage);
  return storage;
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((storage) => storage.close()));
  await directory.remove();
});

describe('only the files that change are written', () => {
  const FILES = ['alerts.json', 'announcements.jsonl', 'audit.jsonl', 'decisions.json', 'outbox.jsonl'];

  it.each<{ name: string; decide: DecideAlerting; files: readonly string[] }>([
    { name: 'nothing', decide: leaveAlerts, files: [] },
    { name: 'messages', decide: queueing([anOutboxDraft()]), files: ['outbox.jsonl'] },
    {
      name: 'the alerts',
      decide: (now, asleep) => ({ ...leaveAlerts(now, asleep), alerting: { ...now, lastUpdate: 1 } }),
      files: ['alerts.json'],
    },
    {
      name: 'decisions',
      decide: (now, asleep) => ({ ...leaveAlerts(now, asleep), decided: [aDecision()] }),
      files: ['decisions.json'],
    },
    {
      name: 'an announcement',
      decide: (now, asleep) => ({ ...leaveAlerts(now, asleep), announced: [anAnnouncement()] }),
      files: ['announcements.jsonl'],
    },
    {
      name: 'a record',
      decide: (now, asleep) => ({ ...leaveAlerts(now, asleep), audit: anAuditEntry() }),
      files: ['audit.jsonl'],
    },
    { name: 'all', decide: tellNext, files: FILES },
  ])('of $name', async ({ decide, files }) => {
    const written = new Set<string>();
    const storage = await open({
      operations: operationsThat(async (step) => {
        for (const file of FILES)
          if ([step.path, 'to' in step ? step.to : ''].includes(at(file))) written.add(file);
        if (step.path === at('journal.json')) written.add('journal.json');
        await perform(step);
      }),
    });
    await storage.alerts.change(decide);
    expect([...written].sort()).toEqual(files.length === 0 ? [] : [...files, 'journal.json'].sort());
  });
});

test('the log is only added to', async () => {
  const storage = await open();
  await storage.alerts.change(tellNext);
  const before = await readFile(at('announcements.jsonl'), 'utf8');
  await storage.alerts.change(tellNext);
  const after = await readFile(at('announcements.jsonl'), 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(after.split('\n')).toHaveLength(3);
});

test('a disk that refuses keeps all as it was, and the next change finds it so', async () => {
  let isBroken = false;
  const storage = await open({
    operations: operationsThat(async (step) => {
      if (isBroken) throw new Error('disk full');
      await perform(step);
    }),
  });
  await storage.alerts.change(tellNext);
  isBroken = true;
  await expect(storage.alerts.change(tellNext)).rejects.toMatchObject({ code: 'store.writeFailed' });
  expect(await storage.alerts.current()).toMatchObject({ lastAnnouncement: 1 });
  expect(await storage.alerts.announced()).toHaveLength(1);
  isBroken = false;
  await storage.alerts.change(tellNext);
  await storage.close();
  const { alerts, audit } = await open();
  expect(await alerts.current()).toMatchObject({ lastAnnouncement: 2 });
  expect((await alerts.announced()).map(({ number }) => number)).toEqual([1, 2]);
  expect(await audit.records()).toHaveLength(2);
});

it.each([
  { file: 'alerts.json', content: '', reason: 'the file is empty' },
  { file: 'alerts.json', content: '{"states":{}}', reason: 'states.lastNumber: Required' },
  { file: 'decisions.json', content: '{"decisions":[{}]}', reason: 'decisions.0.key: Required' },
  { file: 'announcements.jsonl', content: '{"number":1}\n', reason: 'line 1: at: Required' },
  { file: 'announcements.jsonl', content: '{"number":', reason: 'line 1: it is not whole' },
])('a $file that cannot be used is named, $reason, and left untouched', async ({ file, content, reason }) => {
  const storage = await open();
  await storage.alerts.change(tellNext);
  await storage.close();
  await writeFile(at(file), content);
  const error = await failureOf(open());
  expect(error.code).toBe('store.corrupt');
  expect(error.message).toContain(`${at(file)} cannot be used: ${reason}`);
  expect(await readFile(at(file), 'utf8')).toBe(content);
});
