import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Storage } from '../../../data/ports.js';
import { anOutboxDraft } from '../../builders/anOutboxDraft.js';
import { queueing } from '../../builders/noAlerting.js';
import { aSighting } from '../../builders/aSighting.js';
import { aPublication, NOVEMBER } from '../../contracts/aDraft.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { failureOf } from './failureOf.js';
import { operationsThat, perform } from './fileSteps.js';
import { createFragileDisk, type Remains } from './fragileDisk.js';
import { openTestStorage } from './openTestStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

let directory: TemporaryDirectory;
const opened: Storage[] = [];
const at = (...parts: readonly string[]) => join(directory.path, ...parts);
const now = createFakeClock().now();
const later = new Date(now.getTime() + 60_000);

async function open(options: Parameters<typeof openTestStorage>[1] = {}): Promise<Storage> {
  const storage = await openTestStorage(directory.path, options);
  opened.push(storage);
  return storage;
}

const queue = (storage: Storage, ...ids: readonly string[]) =>
  storage.alerts.change(queueing(ids.map((id) => anOutboxDraft({ id, conversationId: id.slice(0, 1) }))));

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((storage) => storage.close()));
  await directory.remove();
});

test('what waits, what was given up and what was sent is there after opening again', async () => {
  const storage = await open();
  await queue(storage, 'a1', 'a2', 'b1', 'c1', 'd1');
  await storage.outbox.sent('a1', 'activity-1', now);
  await storage.outbox.retry('a2', later, '429 Throttled');
  await storage.outbox.bury('b1', { reason: 'refused', error: '400', notices: [] });
  await storage.outbox.split('c1', [anOutboxDraft().body, anOutboxDraft().body]);
  const state = async ({ outbox }: Storage) => [
    await outbox.due(later, 9),
    await outbox.deadLetters(),
    await outbox.sentFor(1),
    await outbox.waiting(),
  ];
  const before = await state(storage);
  await storage.close();
  const again = await open();
  expect(await state(again)).toEqual(before);
  expect((await again.outbox.due(later, 9)).map(({ id }) => id)).toEqual(['c1.1', 'd1', 'a2']);
  await expect(queue(again, 'a1')).rejects.toMatchObject({ code: 'store.invalid' });
});

describe('the file of what waits', () => {
  const text = 'x'.repeat(2_000);
  const many = Array.from({ length: 200 }, (_, index) => `a${index}`);
  const large = (id: string) => anOutboxDraft({ id, body: { template: 'note', data: { text } } });
  const size = async () => (await stat(at('outbox.jsonl'))).size;

  /** All but the last three of many were sent, one was split and one given up. */
  async function mostlyPast(storage: Storage): Promise<void> {
    await storage.alerts.change(queueing(many.map(large)));
    const rest = many.slice(0, -3);
    await Promise.all(rest.map((id) => storage.outbox.sent(id, `activity of ${id}`, now)));
    await storage.outbox.split('a197', [anOutboxDraft().body, anOutboxDraft().body]);
    await storage.outbox.split('a197.1', [anOutboxDraft().body, anOutboxDraft().body]);
  }

  test('is only added to when a message is sent', async () => {
    const storage = await open();
    await storage.alerts.change(queueing(many.map(large)));
    const before = await size();
    await storage.outbox.sent('a0', 'activity', now);
    expect(await size()).toBe(before);
    expect((await readFile(at('sent.jsonl'), 'utf8')).length).toBeLessThan(200);
  });

  test('is rewritten without what is past, and nothing waits otherwise than before', async () => {
    const storage = await open();
    await mostlyPast(storage);
    expect(await size()).toBeLessThan(20_000);
    await storage.outbox.bury('a199', { reason: 'refused', error: '400', notices: [] });
    await storage.close();
    const again = await open();
    const order: string[] = [];
    for (let [first] = await again.outbox.due(now, 1); first; [first] = await again.outbox.due(now, 1)) {
      order.push(first.id);
      await again.outbox.sent(first.id, null, now);
    }
    expect(order).toEqual(['a197.1.1', 'a197.1.2', 'a197.2', 'a198']);
    expect(await again.outbox.deadLetters()).toMatchObject([{ message: { id: 'a199' } }]);
    expect(await again.outbox.sentAs('a197')).toMatchObject({ id: 'a197.1.1' });
    for (const id of ['a0', 'a197', 'a198', 'a199'])
      await expect(again.alerts.change(queueing([large(id)]))).rejects.toMatchObject({
        code: 'store.invalid',
      });
  });

  test('a power cut while it is rewritten loses nothing', async () => {
    const storage = await open();
    await storage.alerts.change(queueing(many.map(large)));
    await Promise.all(many.slice(0, -2).map((id) => storage.outbox.sent(id, 'activity', now)));
    await storage.close();

    const cuts = new Map<string, Remains>();
    const disk = await createFragileDisk(directory.path, (remains) => cuts.set(remains.key, remains));
    const fragile = await open({ operations: disk.operations });
    await fragile.alerts.change(queueing([large('new')]));
    await fragile.outbox.sent('a198', 'activity', now);
    disk.cutPower();
    await fragile.close();

    const found = new Set<number>();
    for (const [index, remains] of [...cuts.values()].entries()) {
      const copy = at(`cut${index}`);
      await remains.writeTo(copy);
      const left = await openTestStorage(copy);
      found.add(await left.outbox.waiting());
      expect((await left.outbox.due(now, 1)).map(({ id }) => id)).toEqual([
        (await left.outbox.sentAs('a198')) === null ? 'a198' : 'a199',
      ]);
      await left.close();
    }
    // Before the commit, after it, and with one sent.
    expect([...found].sort()).toEqual([2, 3]);
    expect(cuts.size).toBeGreaterThan(5);
  });
});

test('a power cut leaves a publication with its messages, or neither', async () => {
  await (await open()).close();
  const cuts = new Map<string, Remains>();
  const disk = await createFragileDisk(directory.path, (remains) => cuts.set(remains.key, remains));
  const storage = await open({ operations: disk.operations });
  await storage.reports.publish(aPublication({ alerting: queueing([anOutboxDraft()]) }));
  disk.cutPower();
  await storage.close();

  const found = new Set<string>();
  for (const [index, remains] of [...cuts.values()].entries()) {
    const copy = at(`cut${index}`);
    await remains.writeTo(copy);
    const left = await openTestStorage(copy);
    found.add(`${(await left.reports.revisions(NOVEMBER)).length} ${await left.outbox.waiting()}`);
    await left.close();
  }
  expect([...found].sort()).toEqual(['0 0', '1 1']);
});

describe('a file that is not as it was written', () => {
  const changeOf = {
    'a line cut in half': (text: string) => text.slice(0, -20),
    'a line of something else': (text: string) => `${text}{"event":"queued"}\n`,
    'an empty line': (text: string) => `${text}\n`,
  };

  it.each([
    { file: 'outbox.jsonl', name: 'a line cut in half', reason: 'line 1: it is not whole' },
    { file: 'outbox.jsonl', name: 'a line of something else', reason: 'line 2: message: Required' },
    { file: 'outbox.jsonl', name: 'an empty line', reason: 'line 2: Unexpected end of JSON' },
    { file: 'sent.jsonl', name: 'a line cut in half', reason: 'line 1: it is not whole' },
    { file: 'sent.jsonl', name: 'a line of something else', reason: 'line 2: id: Required' },
  ] as const)('$name in $file is named and left untouched', async ({ file, name, reason }) => {
    const storage = await open();
    await queue(storage, 'a1');
    await storage.outbox.sent('a1', null, now);
    await storage.close();
    const broken = changeOf[name](await readFile(at(file), 'utf8'));
    await writeFile(at(file), broken);
    const error = await failureOf(open());
    expect(error.code).toBe('store.corrupt');
    expect(error.message).toContain(`${at(file)} cannot be used: ${reason}`);
    expect(await readFile(at(file), 'utf8')).toBe(broken);
  });

  test('of the conversations is named', async () => {
    await writeFile(at('conversations.json'), '{"conversations":[{"id":"a"}]}');
    const error = await failureOf(open());
    expect(error.message).toContain(`${at('conversations.json')} cannot be used: conversations.0.kind`);
  });
});

test('a conversation that tells nothing new costs no write', async () => {
  let steps = 0;
  const storage = await open({
    operations: operationsThat(async (step) => {
      steps += 1;
      await perform(step);
    }),
  });
  await storage.conversations.remember(aSighting());
  const once = steps;
  expect(once).toBeGreaterThan(0);
  await storage.conversations.remember(aSighting());
  expect(steps).toBe(once);
});
