import { afterEach, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  type DeliveryLease,
  type LeaseTiming,
  openDeliveryLease,
} from '../../../jobs/cluster/deliveryLease.js';
import { sentByHolder } from '../../../jobs/cluster/sentByHolder.js';
import { anOutboxDraft } from '../../builders/anOutboxDraft.js';
import { aSighting } from '../../builders/aSighting.js';
import { queueing } from '../../builders/noAlerting.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';
import { usePostgres } from '../../postgres/usePostgres.js';
import { until } from './until.js';

const postgres = usePostgres();
const TIMING: LeaseTiming = { pingMs: 2_000, waitMs: 100, holderAgainMs: 10, otherAgainMs: 50 };

const opened: DeliveryLease[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((lease) => lease.close()));
});

function aLease(log: string[] = []): DeliveryLease {
  const note = (event: string) => void log.push(event);
  const lease = openDeliveryLease(postgres.pool(), { info: note, error: note }, TIMING);
  opened.push(lease);
  return lease;
}

const held = (lease: DeliveryLease) => until(() => (lease.isHeld() ? lease : null));
const lost = (lease: DeliveryLease) => until(() => (lease.isHeld() ? null : lease));

/** Cuts the connection that has the lock, as an administrator or a network does. */
async function cutHolder(): Promise<void> {
  await postgres.pool().query(`
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND database = (
      SELECT oid FROM pg_database WHERE datname = current_database())`);
}

test('one of them has it, however long the others wait', async () => {
  const first = await held(aLease());
  const second = aLease();
  const turns: boolean[] = [];
  second.onTurn(() => turns.push(second.isHeld()));
  await until(() => (turns.length > 0 ? turns : null));
  // Longer than it waits before it asks anew.
  await postgres.pool().query('SELECT pg_sleep(0.3)');
  expect([first.isHeld(), second.isHeld()]).toEqual([true, false]);
});

test('the next has it when it is given up, and is told', async () => {
  const first = await held(aLease());
  const second = aLease();
  const turn = new Promise<void>((resolve) => second.onTurn(() => second.isHeld() && resolve()));
  await first.close();
  await turn;
  expect([first.isHeld(), second.isHeld()]).toEqual([false, true]);
});

test('whose connection is cut has it no more, and another has', async () => {
  const first = await held(aLease());
  const second = aLease();
  await until(() => waitingForIt());
  await cutHolder();
  await held(second);
  await lost(first);
});

test('who is alone has it again after the connection was cut', async () => {
  const log: string[] = [];
  const only = await held(aLease(log));
  await cutHolder();
  await until(() => (log.filter((event) => event === 'delivery.begun').length > 1 ? true : null));
  expect(only.isHeld()).toBe(true);
  expect(log).toEqual(['delivery.begun', 'delivery.ended', 'delivery.begun']);
});

test('without a database nobody has it, and that is logged once', async () => {
  const log: string[] = [];
  const nowhere = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  const note = (event: string) => void log.push(event);
  const lease = openDeliveryLease(nowhere, { info: note, error: note }, TIMING);
  opened.push(lease);
  await until(() => (log.length > 0 ? log : null));
  await postgres.pool().query('SELECT pg_sleep(0.3)');
  expect([lease.isHeld(), log]).toEqual([false, ['delivery.noLease']]);
  await nowhere.end();
});

test('nothing is due where it is not held, and sending is written down all the same', async () => {
  const clock = createFakeClock();
  const { outbox, conversations, alerts } = createMemoryStorage({ clock });
  await conversations.remember(aSighting({ id: 'a' }));
  await alerts.change(queueing([anOutboxDraft({ id: '1', conversationId: 'a' })]));
  let isHeld = true;
  const ours = sentByHolder(outbox, { isHeld: () => isHeld });
  expect((await ours.due(clock.now(), 10)).map(({ id }) => id)).toEqual(['1']);
  const asking = ours.due(clock.now(), 10);
  isHeld = false;
  expect(await asking).toEqual([]);
  expect(await ours.due(clock.now(), 10)).toEqual([]);
  await ours.sent('1', 'activity', clock.now());
  expect(await outbox.waiting()).toBe(0);
});

/** Somebody waits for a lock. */
async function waitingForIt(): Promise<true | null> {
  const { rows } = await postgres
    .pool()
    .query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
  return rows.length > 0 ? true : null;
}
