import { describe, expect, it, test } from '@jest/globals';
import { deadLetterNotice } from '../../data/delivery/deadLetterNotice.js';
import { StoreError } from '../../data/errors.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { queueing } from '../builders/noAlerting.js';
import { aSighting } from '../builders/aSighting.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { failing } from '../fakes/fakeNotifier.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';
import { windowBreaches } from '../data/delivery/windowBreaches.js';
import { aDelivery } from './aDelivery.js';

const refused = failing(400, 'BadArgument');
const throttled = failing(429, 'Throttled', 5_000);

describe('what is due', () => {
  test('is sent and logged, and reported', async () => {
    const { queue, run, notifier, storage } = aDelivery();
    await queue('a', 'b');
    expect(await run()).toEqual({ sent: 2, retried: 0, unauthorized: 0, buried: 0, split: 0 });
    expect(notifier.taken).toEqual(['a1', 'b1']);
    expect(await storage.outbox.sentAs('a1')).toMatchObject({ activityId: 'activity of a1' });
    expect(await run()).toBeNull();
  });

  test('goes in order within a conversation, conversations side by side', async () => {
    const { queue, run, notifier } = aDelivery();
    await queue('a', 'a', 'a', 'b', 'b', 'c');
    await run();
    expect(notifier.taken).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  test('is never two of one conversation at once', async () => {
    const { queue, run, notifier } = aDelivery();
    await queue('a', 'a', 'a');
    let atOnce = 0;
    notifier.answer(() => async () => {
      atOnce += 1;
      await Promise.resolve();
      expect(atOnce).toBe(1);
      atOnce -= 1;
    });
    await run();
    expect(notifier.taken).toHaveLength(3);
  });

  test('waited while the bot was down, and is not too old for that', async () => {
    const { queue, run, runFor, notifier, clock } = aDelivery();
    await queue('a', 'a');
    clock.pass(3 * 24 * 3_600_000);
    notifier.answer(() => failing(503));
    expect(await run()).toMatchObject({ retried: 1 });
    notifier.answer(() => null);
    await runFor(2);
    expect(notifier.taken).toEqual(['a1', 'a2']);
  });
});

describe('the pace', () => {
  const second = 1_000;

  /** Runs until all went. @returns when Teams got each, refused ones too */
  async function timesOf(conversationIds: readonly string[], refuseEvery: number): Promise<number[]> {
    const { queue, runFor, notifier, clock, storage } = aDelivery();
    await queue(...conversationIds);
    const times: number[] = [];
    notifier.answer(() => {
      times.push(clock.now().getTime());
      return times.length % refuseEvery === 0 ? failing(429, 'Throttled', second) : null;
    });
    await runFor(300);
    expect(await storage.outbox.waiting()).toBe(0);
    return times;
  }
  const repeated = (id: string, count: number) => Array.from({ length: count }, () => id);

  it.each([Infinity, 3])('keeps to what one conversation takes, when every %d is refused', async (every) => {
    const times = await timesOf(repeated('a', 150), every);
    expect(times.length).toBeGreaterThanOrEqual(150);
    expect(
      windowBreaches(times, [
        { most: 7, windowMs: second },
        { most: 8, windowMs: 2 * second },
        { most: 60, windowMs: 30 * second },
      ]),
    ).toBe(0);
  });

  test('keeps below twenty a second altogether, and not far below', async () => {
    const times = await timesOf(
      repeated('', 200).map((_, index) => `c${index}`),
      Infinity,
    );
    expect(windowBreaches(times, [{ most: 20, windowMs: second }])).toBe(0);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(11 * second);
  });

  test('of a crowded conversation does not hold back the others', async () => {
    const { queue, run, notifier } = aDelivery();
    await queue(...repeated('a', 50), 'b', 'c');
    await run();
    expect(notifier.taken.slice(0, 3)).toEqual(['a1', 'b1', 'c1']);
  });
});

describe('a failure', () => {
  it.each([
    { name: 'to be tried again', answer: throttled, report: { retried: 1, sent: 2 } },
    { name: 'for good', answer: refused, report: { buried: 1, sent: 3 } },
    {
      name: 'to make a card',
      answer: new Error('template broke'),
      report: { buried: 1, sent: 3 },
    },
  ])('$name does not stop the others', async ({ answer, report }) => {
    const { queue, run, notifier } = aDelivery();
    await queue('a', 'a', 'b', 'c');
    notifier.answer(({ message }) => (message.id === 'a1' ? answer : null));
    expect(await run()).toMatchObject(report);
    expect(notifier.taken).toEqual(expect.arrayContaining(['b1', 'c1']));
  });

  test('holds back what stands behind it until it went', async () => {
    const { queue, run, notifier, clock } = aDelivery();
    await queue('a', 'a');
    notifier.answer(({ message }) => (message.id === 'a1' ? throttled : null));
    await run();
    clock.pass(5_999);
    await run();
    expect(notifier.parcels).toHaveLength(1);
    clock.pass(1);
    notifier.answer(() => null);
    await run();
    expect(notifier.taken).toEqual(['a1', 'a2']);
  });

  test('that lasts a day gives the message up, tells the log and keeps it', async () => {
    const { queue, runFor, notifier, storage, log } = aDelivery();
    await queue('a');
    notifier.answer(() => failing(null, 'ECONNREFUSED'));
    await runFor(25 * 60);
    expect(await storage.outbox.deadLetters()).toMatchObject([{ message: { id: 'a1' }, reason: 'tooOld' }]);
    expect(log).toContainEqual({
      event: 'outbox.buried',
      fields: expect.objectContaining({ messageId: 'a1', alertNumbers: [1], reason: 'tooOld' }) as unknown,
    });
    expect(notifier.parcels.length).toBeGreaterThan(90);
    expect(notifier.parcels.length).toBeLessThan(180);
  });

  it.each([
    { code: 'ConversationBlockedByUser', reason: 'blocked' },
    { code: 'BotNotInConversationRoster', reason: 'removed' },
  ])('$code puts the conversation to sleep: nothing more is sent there', async ({ code, reason }) => {
    const { queue, run, notifier, storage } = aDelivery();
    await queue('a', 'a', 'b');
    notifier.answer(({ message }) => (message.conversationId === 'a' ? failing(403, code) : null));
    expect(await run()).toMatchObject({ buried: 2, sent: 1 });
    expect(notifier.parcels).toHaveLength(2);
    expect(await storage.conversations.get('a')).toMatchObject({ unreachable: { reason } });
    expect(await storage.outbox.deadLetters()).toMatchObject([
      { reason: 'unreachable', error: `403 ${code}` },
      { reason: 'unreachable', error: `conversation ${reason}` },
    ]);
    await queue('a');
    notifier.answer(() => null);
    expect(await run()).toMatchObject({ sent: 1 });
  });

  test('of the bot itself holds back all until the next run, and tells the log', async () => {
    const { queue, run, notifier, log } = aDelivery();
    await queue(...Array.from({ length: 100 }, (_, index) => `c${index}`));
    notifier.answer(() => failing(401, 'BotNotRegistered'));
    const report = await run();
    expect(report?.unauthorized).toBeGreaterThan(0);
    expect(report?.unauthorized).toBeLessThan(20);
    expect(log).toContainEqual({
      event: 'outbox.unauthorized',
      fields: expect.objectContaining({ failure: '401 BotNotRegistered' }) as unknown,
    });
    notifier.answer(() => null);
    expect((await run())?.sent).toBe(100 - (report?.unauthorized ?? 0));
  });

  test('because of the size splits the message until it fits', async () => {
    const { queueDrafts, run, notifier } = aDelivery();
    const rows = ['1', '2', '3', '4', '5', '6', '7'];
    await queueDrafts(anOutboxDraft({ id: 'a1', body: { template: 'note', data: { rows } } }));
    notifier.answer(({ message }) => {
      const { rows: left } = message.body.data;
      return Array.isArray(left) && left.length > 2 ? failing(413, 'MessageSizeTooBig') : null;
    });
    expect(await run()).toEqual({ sent: 4, retried: 0, unauthorized: 0, buried: 0, split: 3 });
    const sent = notifier.parcels.filter(({ message }) => notifier.taken.includes(message.id));
    expect(sent.flatMap(({ message }) => message.body.data.rows)).toEqual(rows);
    expect(sent.every(({ message }) => message.alertNumbers[0] === 1)).toBe(true);
  });

  test('because of the size gives up what cannot be split', async () => {
    const { queue, run, notifier, storage } = aDelivery();
    await queue('a');
    notifier.answer(() => failing(413, 'MessageSizeTooBig'));
    expect(await run()).toMatchObject({ buried: 1 });
    expect(await storage.outbox.deadLetters()).toMatchObject([{ reason: 'tooLarge' }]);
  });
});

describe('a message about another', () => {
  const update = (messageId: string, id = 'a2') =>
    anOutboxDraft({ id, conversationId: 'a', delivery: { kind: 'update', target: { messageId } } });

  test('goes with the id that Teams gave the other', async () => {
    const { queue, queueDrafts, run, notifier } = aDelivery();
    await queue('a');
    await queueDrafts(
      update('a1'),
      anOutboxDraft({
        id: 'a3',
        conversationId: 'a',
        delivery: { kind: 'reply', target: { activityId: 'x' } },
      }),
    );
    await run();
    expect(notifier.parcels.map(({ targetActivityId }) => targetActivityId)).toEqual([
      null,
      'activity of a1',
      'x',
    ]);
  });

  test('is given up when the other never went', async () => {
    const { queue, queueDrafts, run, notifier, storage } = aDelivery();
    await queue('a');
    await queueDrafts(update('a1'));
    notifier.answer(() => refused);
    await run();
    expect((await storage.outbox.deadLetters()).map(({ reason }) => reason)).toEqual(['refused', 'noTarget']);
  });
});

describe('what was given up', () => {
  const noticesOf: Parameters<typeof aDelivery>[0] = {
    noticesOf: async (letter) => ['k1', 'k2'].map((id) => deadLetterNotice(letter, id)),
  };

  test('brings the controllers a notice each', async () => {
    const { queue, run, notifier, storage } = aDelivery(noticesOf);
    await queue('a', 'k1', 'k2');
    notifier.answer(({ message }) => (message.id === 'a1' ? refused : null));
    await run();
    expect(notifier.taken.slice(2)).toEqual(['deadLetter a1 k1', 'deadLetter a1 k2']);
    expect(await storage.outbox.waiting()).toBe(0);
  });

  test('brings none when it is a notice itself', async () => {
    const { queue, run, notifier, storage } = aDelivery(noticesOf);
    await queue('a', 'k1', 'k2');
    notifier.answer(() => refused);
    await run();
    expect(await storage.outbox.deadLetters()).toHaveLength(3 + 3 * 2);
    expect(await storage.outbox.waiting()).toBe(0);
  });

  test('to a conversation that nothing ever came from is kept too', async () => {
    const { storage, run } = aDelivery();
    await storage.alerts.change(queueing([anOutboxDraft()]));
    await run();
    expect(await storage.outbox.deadLetters()).toMatchObject([{ reason: 'unknownConversation' }]);
  });
});

test('a delivered message that could not be logged is logged by the next run, not sent again', async () => {
  const real = aDelivery();
  let broken = true;
  const outbox = {
    ...real.storage.outbox,
    sent: (...args: Parameters<typeof real.storage.outbox.sent>) =>
      broken
        ? Promise.reject(new StoreError('disk full', { code: 'store.writeFailed' }))
        : real.storage.outbox.sent(...args),
  };
  const { conversations } = real.storage;
  const delivery = aDelivery({ outbox, conversations, clock: real.clock });
  await real.queue('a', 'a', 'b');
  await expect(delivery.run()).rejects.toMatchObject({ code: 'store.writeFailed' });
  await expect(delivery.run()).rejects.toMatchObject({ code: 'store.writeFailed' });
  const takenBefore = [...delivery.notifier.taken];
  expect(takenBefore).toEqual(expect.arrayContaining(['a1']));
  broken = false;
  await delivery.run();
  expect([...delivery.notifier.taken].sort()).toEqual(['a1', 'a2', 'b1']);
  expect(await outbox.waiting()).toBe(0);
});

test('a store that is slow to tell what is due gets nothing sent twice', async () => {
  const real = aDelivery();
  const outbox = {
    ...real.storage.outbox,
    due: async (...args: Parameters<typeof real.storage.outbox.due>) => {
      const due = await real.storage.outbox.due(...args);
      await new Promise((resolve) => setImmediate(resolve));
      return due;
    },
  };
  const { conversations } = real.storage;
  const delivery = aDelivery({ outbox, conversations, clock: real.clock });
  delivery.notifier.answer(() => () => new Promise((resolve) => setImmediate(resolve)));
  await real.queue('a', 'a', 'a', 'b', 'b', 'c');
  await delivery.run();
  expect([...delivery.notifier.taken].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
});

test('a store that fails while a message is under way ends the run after that message', async () => {
  const real = aDelivery();
  let calls = 0;
  const outbox = {
    ...real.storage.outbox,
    due: (...args: Parameters<typeof real.storage.outbox.due>) =>
      (calls += 1) === 2
        ? Promise.reject(new StoreError('disk gone', { code: 'store.readFailed' }))
        : real.storage.outbox.due(...args),
  };
  const { conversations } = real.storage;
  const delivery = aDelivery({ outbox, conversations, clock: real.clock });
  await real.queue('a', 'b');
  delivery.notifier.answer(() => () => new Promise((resolve) => setImmediate(resolve)));
  await expect(delivery.run()).rejects.toMatchObject({ code: 'store.readFailed' });
  expect(await real.storage.outbox.sentAs('a1')).not.toBeNull();
  await delivery.run();
  expect(delivery.notifier.taken).toEqual(['a1', 'b1']);
});

describe('runs', () => {
  test('are one at a time: who comes meanwhile gets the same report', async () => {
    const { queue, run, notifier } = aDelivery();
    await queue('a', 'b');
    const [first, second] = await Promise.all([run(), run()]);
    expect(first).toEqual(second);
    expect(notifier.parcels).toHaveLength(2);
  });

  test('begin when something is queued, also while one is at work', async () => {
    const { queue, wake, run, notifier, storage } = aDelivery();
    storage.outbox.onQueued(wake);
    notifier.answer(({ message }) => (message.id === 'a1' ? () => queue('b') : null));
    await queue('a');
    await run();
    expect(notifier.taken).toEqual(expect.arrayContaining(['a1', 'b1']));
  });

  test('that were woken are logged, and so is what fails in them', async () => {
    const failure = new StoreError('gone', { code: 'store.closed' });
    const { wake, run, log, storage } = aDelivery();
    await storage.close();
    wake();
    await expect(run()).rejects.toMatchObject({ code: failure.code });
    expect(log).toMatchObject([{ event: 'outbox.failed', fields: { error: { code: 'store.closed' } } }]);
  });

  test('what is queued at the very end of a run is sent, though a job comes during it', async () => {
    const { conversations, outbox, alerts } = createMemoryStorage({ clock: createFakeClock() });
    let isLate = true;
    const { wake, run } = aDelivery({
      conversations,
      outbox: {
        ...outbox,
        due: async (now, most) => {
          const due = await outbox.due(now, most);
          if (due.length > 0 || !isLate) return due;
          isLate = false;
          await conversations.remember(aSighting());
          await alerts.change(queueing([anOutboxDraft()]));
          wake();
          void run();
          return due;
        },
      },
    });
    await run();
    expect(await outbox.waiting()).toBe(0);
  });

  test('a stop begins no other message and waits for the one under way', async () => {
    const { queue, run, stop, notifier, storage } = aDelivery();
    await queue('a', 'a', 'b');
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => (finish = resolve));
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    notifier.answer(() => async () => {
      begun();
      await work;
    });
    const running = run();
    await began;
    const steps: string[] = [];
    const stopped = stop().then(() => steps.push('stopped'));
    steps.push('finishing');
    finish();
    await stopped;
    await running;
    expect(steps).toEqual(['finishing', 'stopped']);
    expect(await storage.outbox.sentAs('a1')).not.toBeNull();
    expect(await storage.outbox.sentAs('a2')).toBeNull();
    expect(await run()).toBeNull();
  });
});
