import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Pool } from 'pg';
import { StoreError } from '../../../../data/errors.js';
import type { Notifier, Storage } from '../../../../data/ports.js';
import { openPostgresStorage } from '../../../../data/store/openPostgresStorage.js';
import { createPool } from '../../../../data/store/postgres/createPool.js';
import { createOutboxDelivery } from '../../../../jobs/deliverOutbox.js';
import { createPace } from '../../../../jobs/pace.js';
import { aSighting } from '../../../builders/aSighting.js';
import { anOutboxDraft } from '../../../builders/anOutboxDraft.js';
import { queueing } from '../../../builders/noAlerting.js';
import { NOVEMBER } from '../../../contracts/aDraft.js';
import { createFakeClock } from '../../../fakes/fakeClock.js';
import { startServing, type Serving } from '../../../postgres/startServing.mjs';
import { countWholePublications } from '../countWholePublications.js';
import { numberedPublication } from '../numberedPublication.js';

jest.setTimeout(30_000);

/** A server of its own: it is stopped in the middle of things. */
let server: Serving;
let pool: Pool;

beforeAll(async () => {
  server = await startServing();
  const url = await server.command('start');
  pool = createPool({ url: url ?? '', onError: () => undefined });
});
afterAll(async () => {
  await pool.end();
  await server.end();
});

const clock = createFakeClock('2023-12-05T07:00:00Z');

async function withInstances(
  count: number,
  task: (instances: readonly Storage[]) => Promise<void>,
): Promise<void> {
  const organisation = randomUUID();
  const instances: Storage[] = [];
  for (let index = 0; index < count; index += 1)
    instances.push(await openPostgresStorage({ pool, organisation, clock, onProblem: () => undefined }));
  await task(instances).finally(() => Promise.all(instances.map((instance) => instance.close())));
}

/** What the bot does in a transaction that fails: only what the store may throw is expected. */
function expectStoreError(error: unknown, ...codes: readonly string[]): void {
  expect(error).toBeInstanceOf(StoreError);
  expect(codes).toContain(error instanceof StoreError ? error.code : null);
}

describe.each(['stop', 'crash'] as const)('a database that is gone (%s) for a moment', (how) => {
  test('in the middle of 50 publications leaves each of them once and whole', async () => {
    await withInstances(1, async ([storage]) => {
      if (storage === undefined) return;
      let restarted: Promise<unknown> = Promise.resolve();
      for (let number = 0; number < 50; number += 1) {
        if (number % 10 === 5) restarted = server.command(how).then(() => server.command('start'));
        await storage.reports.publish(numberedPublication(number)).catch(async (error: unknown) => {
          expectStoreError(error, 'store.unavailable');
          await restarted;
          // Lost at the very end it may be in force: whoever published looks, as the person does.
          if ((await storage.reports.revisions(NOVEMBER)).length === number)
            await storage.reports.publish(numberedPublication(number));
        });
      }
      await restarted;
      expect(await countWholePublications(storage)).toBe(50);
    });
  });

  test('in the middle of 60 deliveries by two instances has each message sent once and in order', async () => {
    await withInstances(2, async (instances) => {
      const [first] = instances;
      if (first === undefined) return;
      const ids = Array.from({ length: 60 }, (_, index) => `m${index}`);
      const conversationOf = (id: string) => `to ${Number(id.slice(1)) % 12}`;
      for (let index = 0; index < 12; index += 1)
        await first.conversations.remember(aSighting({ id: `to ${index}` }));
      await first.alerts.change(
        queueing(ids.map((id) => anOutboxDraft({ id, conversationId: conversationOf(id) }))),
      );

      const sent: string[] = [];
      let restarted: Promise<unknown> = Promise.resolve();
      const notifier: Notifier = {
        send: async ({ message }) => {
          sent.push(message.id);
          // Teams has it, and by then nobody can write that down.
          if (sent.length % 20 === 10) {
            await server.command(how);
            restarted = server.command('start');
          }
          return `activity of ${message.id}`;
        },
      };
      const deliveries = instances.map((instance) => deliveryOf(instance, notifier));
      while ((await waiting(first, () => restarted)) > 0)
        for (const outcome of await Promise.allSettled(deliveries.map((delivery) => delivery.run())))
          if (outcome.status === 'rejected') expectStoreError(outcome.reason, 'store.unavailable');

      expect([...sent].sort()).toEqual([...ids].sort());
      const ofConversation = (id: string) =>
        sent.filter((other) => conversationOf(other) === conversationOf(id));
      for (const id of ids)
        expect(ofConversation(id)).toEqual(ids.filter((other) => ofConversation(id).includes(other)));
      for (const id of ids)
        expect(await first.outbox.sentAs(id)).toMatchObject({ activityId: `activity of ${id}` });
    });
  });
});

/** How many messages wait, once the database is there. */
async function waiting({ outbox }: Storage, restarted: () => Promise<unknown>): Promise<number> {
  await restarted();
  return outbox.waiting();
}

function deliveryOf(storage: Storage, notifier: Notifier) {
  let elapsedMs = 0;
  const quiet = () => undefined;
  return createOutboxDelivery({
    ...storage,
    notifier,
    templates: new Map(),
    noticesOf: async () => [],
    clock,
    pace: createPace(() => elapsedMs),
    random: () => 0.5,
    wait: async (ms) => void (elapsedMs += ms),
    log: { info: quiet, error: quiet },
  });
}

test('while the database is gone all say so, and afterwards all goes on', async () => {
  await withInstances(1, async ([storage]) => {
    if (storage === undefined) return;
    const { reports, audit, alerts, outbox, processed, conversations, followUps } = storage;
    const speaker = { conversationId: 'a:marta', userId: '29:marta' };
    await reports.publish(numberedPublication(0));
    await storage.probe();
    await server.command('stop');
    const asked = [
      () => storage.probe(),
      () => reports.revisions(NOVEMBER),
      () => reports.publish(numberedPublication(1)),
      () => audit.records(),
      () => alerts.current(),
      () => outbox.due(clock.now(), 1),
      () => outbox.sent('alert 1 a:marta', null, clock.now()),
      () => processed.claim('1'),
      () => conversations.remember(aSighting()),
      () => followUps.last(speaker),
    ];
    for (const ask of asked)
      expectStoreError(
        await ask().then(
          () => null,
          (error: unknown) => error,
        ),
        'store.unavailable',
      );
    // The turn does not depend on it.
    await followUps.remember(speaker, { request: { intent: 'help' }, interpretation: null });
    expect(await followUps.last(speaker)).toMatchObject({ request: { intent: 'help' } });

    await server.command('start');
    for (const ask of asked) await ask();
    await followUps.forgetExpired();
    expect(await followUps.last(speaker)).toMatchObject({ request: { intent: 'help' } });
    expect(await processed.claim('1')).toBe(false);
    expect(await outbox.waiting()).toBe(1);
    expect(await reports.revisions(NOVEMBER)).toHaveLength(2);
  });
});
