import { describe, expect, it, test } from '@jest/globals';
import type { OutboxDraft } from '../../data/delivery/message.js';
import { anOutboxDraft, anOutboxMessage } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { anAuditEntry, anIndicator, aPublication, NOVEMBER } from './aDraft.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const MINUTE_MS = 60_000;
const to = (conversationId: string, id: string): OutboxDraft => anOutboxDraft({ conversationId, id });

/** What every Outbox promises, and every change of the alerts that fills it. */
export function describeOutbox(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const outbox = () => storage().outbox;
    const queue = (...drafts: readonly OutboxDraft[]) => storage().alerts.change(queueing(drafts));
    const due = async (most = 10) => (await outbox().due(clock().now(), most)).map(({ id }) => id);
    const later = (ms: number) => new Date(clock().now().getTime() + ms);

    describe('queuing', () => {
      test('nothing waits before anything was queued', async () => {
        expect(await due()).toEqual([]);
        expect(await outbox().waiting()).toBe(0);
        expect(await outbox().deadLetters()).toEqual([]);
      });

      test('a queued message is due at once, as it was given', async () => {
        await queue(anOutboxDraft());
        expect(await outbox().due(clock().now(), 10)).toEqual([anOutboxMessage()]);
        expect(await outbox().waiting()).toBe(1);
      });

      test('a publication brings its messages, its revision and its record', async () => {
        await storage().reports.publish(aPublication({ alerting: queueing([anOutboxDraft()]) }));
        expect(await due()).toEqual(['message-1']);
        expect(await storage().reports.revisions(NOVEMBER)).toHaveLength(1);
        expect(await storage().audit.records()).toHaveLength(1);
      });

      it.each([
        { name: 'an old base', fields: { baseNumber: 1 } },
        {
          name: 'an old base of definitions',
          fields: { definitions: { indicators: [anIndicator()], baseVersion: 7 } },
        },
        { name: 'a record that is none', fields: { audit: anAuditEntry({ actor: { id: '', name: 'x' } }) } },
        {
          name: 'a message that is none',
          fields: { alerting: queueing([anOutboxDraft(), anOutboxDraft({ id: '' })]) },
        },
        {
          name: 'two messages of one id',
          fields: { alerting: queueing([anOutboxDraft(), anOutboxDraft()]) },
        },
      ])('a publication refused for $name leaves neither revision nor message', async ({ fields }) => {
        const publication = aPublication({ alerting: queueing([anOutboxDraft()]), ...fields });
        await expect(storage().reports.publish(publication)).rejects.toMatchObject({ name: 'StoreError' });
        expect(await storage().reports.revisions(NOVEMBER)).toEqual([]);
        expect(await storage().audit.records()).toEqual([]);
        expect(await outbox().waiting()).toBe(0);
      });

      it.each([
        { name: 'waits', settle: async () => undefined },
        { name: 'was sent', settle: () => outbox().sent('message-1', 'activity-1', clock().now()) },
        {
          name: 'was given up',
          settle: () => outbox().bury('message-1', { reason: 'refused', error: '400', notices: [] }),
        },
        { name: 'was split', settle: () => outbox().split('message-1', [anOutboxDraft().body]) },
      ])('the id of a message that $name is not used again', async ({ settle }) => {
        await queue(anOutboxDraft());
        await settle();
        await expect(queue(anOutboxDraft())).rejects.toMatchObject({ code: 'store.invalid' });
      });

      test('whoever listens is told when something was queued, and only then', async () => {
        let told = 0;
        outbox().onQueued(() => (told += 1));
        await queue(to('a', '1'), to('a', '2'));
        expect(told).toBe(1);
        await outbox().retry('1', later(0), '429');
        await outbox().sent('1', null, clock().now());
        await queue();
        expect(told).toBe(1);
        await storage().reports.publish(aPublication({ alerting: queueing([to('a', '3')]) }));
        await outbox().bury('2', { reason: 'refused', error: '400', notices: [to('b', '4')] });
        expect(told).toBe(3);
        await queue(to('a', '3')).catch(() => undefined);
        expect(told).toBe(3);
      });
    });

    describe('what is due', () => {
      test('is the oldest message of each conversation', async () => {
        await queue(to('a', 'a1'), to('a', 'a2'), to('b', 'b1'), to('a', 'a3'));
        await queue(to('b', 'b2'), to('c', 'c1'));
        expect(await due()).toEqual(['a1', 'b1', 'c1']);
        await outbox().sent('a1', null, clock().now());
        expect(await due()).toEqual(['a2', 'b1', 'c1']);
      });

      test('is at most as much as was asked for, those first that wait longest', async () => {
        await queue(to('a', 'a1'), to('b', 'b1'));
        clock().pass(1);
        await queue(to('c', 'c1'));
        expect(await due(2)).toEqual(['a1', 'b1']);
        await outbox().retry('a1', later(0), '503');
        await outbox().retry('b1', later(1), '503');
        clock().pass(1);
        expect(await due()).toEqual(['a1', 'c1', 'b1']);
      });

      test('is not a message before its time, nor what stands behind it', async () => {
        await queue(to('a', 'a1'), to('a', 'a2'), to('b', 'b1'));
        await outbox().retry('a1', later(MINUTE_MS), '429 Throttled');
        expect(await due()).toEqual(['b1']);
        clock().pass(MINUTE_MS - 1);
        expect(await due()).toEqual(['b1']);
        clock().pass(1);
        expect(await due()).toEqual(['b1', 'a1']);
      });

      test('tells how often it failed, since when and with what', async () => {
        await queue(anOutboxDraft());
        await outbox().retry('message-1', later(1_000), '429 Throttled');
        clock().pass(MINUTE_MS);
        await outbox().retry('message-1', later(0), 'no answer timeout');
        expect(await outbox().due(clock().now(), 1)).toEqual([
          anOutboxMessage({
            attempts: 2,
            firstFailedAt: '2023-12-05T07:00:00.000Z',
            nextAttemptAt: '2023-12-05T07:01:00.000Z',
            lastError: 'no answer timeout',
          }),
        ]);
      });
    });

    describe('a message that was sent', () => {
      test('waits no longer and stands in the log', async () => {
        await queue(to('a', 'a1'));
        expect(await outbox().sentAs('a1')).toBeNull();
        await outbox().sent('a1', 'activity-1', clock().now());
        expect(await outbox().waiting()).toBe(0);
        expect(await outbox().sentAs('a1')).toEqual({
          id: 'a1',
          conversationId: 'a',
          alertNumbers: [1],
          activityId: 'activity-1',
          at: '2023-12-05T07:00:00.000Z',
        });
      });

      test('is found by each of its alerts', async () => {
        await queue(anOutboxDraft({ id: 'm1', alertNumbers: [1, 2] }));
        await queue(anOutboxDraft({ id: 'm2', alertNumbers: [2] }));
        for (const id of ['m1', 'm2']) await outbox().sent(id, null, clock().now());
        const idsFor = async (alert: number) => (await outbox().sentFor(alert)).map(({ id }) => id);
        expect([await idsFor(1), await idsFor(2), await idsFor(3)]).toEqual([['m1'], ['m1', 'm2'], []]);
      });

      test('is logged once, even if it is said twice or of one that never waited', async () => {
        await queue(anOutboxDraft());
        await outbox().sent('message-1', 'activity-1', clock().now());
        await outbox().sent('message-1', 'activity-2', clock().now());
        await outbox().sent('other', 'activity-3', clock().now());
        expect(await outbox().sentFor(1)).toMatchObject([{ activityId: 'activity-1' }]);
        expect(await outbox().sentAs('other')).toBeNull();
      });

      test('is not changed by what is said of it later', async () => {
        await queue(anOutboxDraft());
        await outbox().sent('message-1', null, clock().now());
        await outbox().retry('message-1', later(0), '429');
        await outbox().split('message-1', [anOutboxDraft().body]);
        await outbox().bury('message-1', { reason: 'refused', error: '400', notices: [anOutboxDraft()] });
        expect(await outbox().waiting()).toBe(0);
        expect(await outbox().deadLetters()).toEqual([]);
      });
    });

    describe('a message that was given up', () => {
      test('is kept with the reason, and lets the next one go', async () => {
        await queue(to('a', 'a1'), to('a', 'a2'));
        await outbox().bury('a1', { reason: 'refused', error: '400 BadArgument', notices: [] });
        expect(await due()).toEqual(['a2']);
        expect(await outbox().deadLetters()).toEqual([
          {
            message: anOutboxMessage(to('a', 'a1')),
            reason: 'refused',
            error: '400 BadArgument',
            at: '2023-12-05T07:00:00.000Z',
          },
        ]);
      });

      test('brings its notices with it, or stays where it is', async () => {
        await queue(to('a', 'a1'));
        const bury = (notices: readonly OutboxDraft[]) =>
          outbox().bury('a1', { reason: 'refused', error: '400', notices });
        await expect(bury([to('b', 'a1')])).rejects.toMatchObject({ code: 'store.invalid' });
        expect(await due()).toEqual(['a1']);
        expect(await outbox().deadLetters()).toEqual([]);
        await bury([to('b', 'n1'), to('c', 'n2')]);
        expect(await due()).toEqual(['n1', 'n2']);
      });
    });

    describe('the backlog', () => {
      const backlog = () => outbox().backlog();

      test('is nothing at first', async () => {
        expect(await backlog()).toEqual({ waiting: 0, oldestAt: null, deadLetters: 0 });
      });

      test('is as old as the message that was queued first, however it fares', async () => {
        await queue(to('a', 'a1'));
        clock().pass(MINUTE_MS);
        await queue(to('b', 'b1'));
        await outbox().retry('a1', later(MINUTE_MS), '429');
        expect(await backlog()).toEqual({ waiting: 2, oldestAt: '2023-12-05T07:00:00.000Z', deadLetters: 0 });
        await outbox().split('a1', [anOutboxDraft().body, anOutboxDraft().body]);
        expect(await backlog()).toMatchObject({ waiting: 3, oldestAt: '2023-12-05T07:00:00.000Z' });
        await outbox().sent('a1.1', null, clock().now());
        await outbox().sent('a1.2', null, clock().now());
        expect(await backlog()).toEqual({ waiting: 1, oldestAt: '2023-12-05T07:01:00.000Z', deadLetters: 0 });
      });

      test('counts what was given up', async () => {
        await queue(to('a', 'a1'), to('b', 'b1'));
        await outbox().bury('a1', { reason: 'refused', error: '400', notices: [] });
        expect(await backlog()).toMatchObject({ waiting: 1, deadLetters: 1 });
      });
    });

    describe('a message that was split', () => {
      const bodies = ['ett', 'två', 'tre'].map((text) => ({ template: 'note', data: { text } }));

      test('is sent part by part in its place', async () => {
        await queue(to('a', 'a1'), to('a', 'a2'));
        await outbox().split('a1', bodies);
        const order: string[] = [];
        for (let [id] = await due(); id !== undefined; [id] = await due()) {
          order.push(id);
          await outbox().sent(id, `activity of ${id}`, clock().now());
        }
        expect(order).toEqual(['a1.1', 'a1.2', 'a1.3', 'a2']);
        expect(await outbox().sentAs('a1')).toMatchObject({ activityId: 'activity of a1.1' });
      });

      test('can be split again, and is still known by its first name', async () => {
        await queue(to('a', 'a1'), to('a', 'a2'));
        await outbox().split('a1', bodies);
        await outbox().split('a1.1', bodies.slice(0, 2));
        expect(await due()).toEqual(['a1.1.1']);
        await outbox().sent('a1.1.1', 'activity-1', clock().now());
        expect(await due()).toEqual(['a1.1.2']);
        expect(await outbox().sentAs('a1')).toMatchObject({ activityId: 'activity-1' });
      });

      test('updates with its first part and replies with the rest', async () => {
        const target = { messageId: 'm0' };
        await queue(anOutboxDraft({ id: 'm1', delivery: { kind: 'update', target } }));
        await outbox().split('m1', bodies);
        const kinds = [];
        for (let [first] = await outbox().due(clock().now(), 1); first;) {
          kinds.push([first.delivery.kind, first.body.data.text, first.alertNumbers]);
          await outbox().sent(first.id, null, clock().now());
          [first] = await outbox().due(clock().now(), 1);
        }
        expect(kinds).toEqual([
          ['update', 'ett', [1]],
          ['reply', 'två', [1]],
          ['reply', 'tre', [1]],
        ]);
      });
    });

    test('it is not changed by what callers do to the values they gave or got', async () => {
      const draft = structuredClone(anOutboxDraft());
      const second = to('b', 'b1');
      await queue(draft, second);
      await outbox().retry('message-1', later(0), '429');
      await outbox().bury('b1', { reason: 'refused', error: '400', notices: [] });
      const values = async () => [await outbox().due(clock().now(), 9), await outbox().deadLetters()];
      const before = structuredClone(await values());
      spoil(draft);
      spoil(await values());
      expect(await values()).toEqual(before);
    });

    test('nothing happens after the storage was closed', async () => {
      await expect(storage().probe()).resolves.toBeUndefined();
      await storage().close();
      const closed = { code: 'store.closed' };
      await expect(storage().probe()).rejects.toMatchObject(closed);
      await expect(outbox().backlog()).rejects.toMatchObject(closed);
      await expect(queue(anOutboxDraft())).rejects.toMatchObject(closed);
      await expect(due()).rejects.toMatchObject(closed);
      await expect(outbox().sent('1', null, clock().now())).rejects.toMatchObject(closed);
      await expect(outbox().deadLetters()).rejects.toMatchObject(closed);
    });
  });
}
