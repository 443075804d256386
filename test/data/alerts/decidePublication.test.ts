import { describe, expect, it, test } from '@jest/globals';
import { alertingSchema } from '../../../data/alerts/alerting.js';
import { acknowledge } from '../../../data/alerts/acknowledge.js';
import { snooze } from '../../../data/alerts/snooze.js';
import type { Subscription } from '../../../data/alerts/subscription.js';
import { tellPending } from '../../../data/alerts/tellPending.js';
import { unsubscribe } from '../../../data/alerts/unsubscribe.js';
import { aMonth, COSTS, MONTH_INDICATORS, SICK } from '../../builders/aMonth.js';
import { alertDataOf, anAlertingStory, messageInShort } from '../../builders/anAlertingStory.js';
import { aSubscription } from '../../builders/aSubscription.js';

const BO = { id: 'bo', name: 'Bo Ek' };
const CHANNEL = aSubscription({ conversationId: 'kanal' });
const PERSON = aSubscription({ conversationId: 'eva', kind: 'person' });

function following(...subscriptions: readonly Subscription[]) {
  const story = anAlertingStory(MONTH_INDICATORS, subscriptions);
  const told = (...publish: Parameters<typeof story.publish>) =>
    story.publish(...publish).outbox.map(messageInShort);
  return { ...story, told };
}

describe('a publication', () => {
  it('is one post for each recipient, worst first', () => {
    const { told } = following(
      CHANNEL,
      aSubscription({ conversationId: 'kanal', areas: ['Ekonomi'] }),
      PERSON,
    );
    expect(told(aMonth(1, { sick: 5.1, costs: 104 }))).toEqual([
      `post kanal: ${COSTS} null>red open, ${SICK} null>yellow open`,
      `post eva: ${COSTS} null>red open, ${SICK} null>yellow open`,
    ]);
  });

  it('is silent when nothing has changed, and remembers what was decided', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }));
    const change = story.publish(aMonth(2, { sick: 6 }));
    expect(change).toMatchObject({ outbox: [], announced: [], audit: null });
    expect(change.decided.map(({ reason }) => reason)).toContain('stillOutside');
    expect(change.alerting.cards).toHaveLength(1);
  });

  it('that nobody follows is in the log all the same, and no card is kept', () => {
    const change = following().publish(aMonth(1, { sick: 6 }));
    expect(change).toMatchObject({
      outbox: [],
      announced: [
        { number: 1, rows: [{ decision: { key: `indicator:${SICK}` }, then: null, recipients: 0 }] },
      ],
      alerting: { lastAnnouncement: 1, announcements: [], cards: [] },
    });
  });

  it('is on record with how many conversations got it, those asleep left out', () => {
    const red = aSubscription({ conversationId: 'chef', kind: 'person', leastSeverity: 'red' });
    const story = anAlertingStory(MONTH_INDICATORS, [CHANNEL, PERSON, red], new Set(['eva']));
    const [announcement] = story.publish(aMonth(1, { sick: 5.1, costs: 104 })).announced;
    expect(announcement?.rows.map(({ decision, recipients }) => [decision.key, recipients])).toEqual([
      [`indicator:${COSTS}`, 2],
      [`indicator:${SICK}`, 1],
    ]);
  });

  it('names messages by announcement and conversation', () => {
    const story = following(CHANNEL);
    const [post] = story.publish(aMonth(1, { sick: 5.1 })).outbox;
    expect(post).toMatchObject({ id: 'alert 1 kanal', alertNumbers: [1], delivery: { kind: 'post' } });
    const worse = story.publish(aMonth(2, { sick: 6 })).outbox;
    expect(worse.map(({ id }) => id)).toEqual(['alert 2 kanal', 'update 1 alert 1 kanal']);
    const over = story.publish(aMonth(3)).outbox;
    expect(over.map(({ id }) => id)).toEqual([
      'reply 3 alert 2 kanal',
      'update 2 alert 1 kanal',
      'update 3 alert 2 kanal',
    ]);
    expect(over[0]?.delivery).toEqual({ kind: 'reply', target: { messageId: 'alert 2 kanal' } });
    expect(over[1]?.delivery).toEqual({ kind: 'update', target: { messageId: 'alert 1 kanal' } });
  });

  it('leaves out those asleep, and their cards', () => {
    const asleep = new Set<string>();
    const story = anAlertingStory(MONTH_INDICATORS, [CHANNEL, PERSON], asleep);
    story.publish(aMonth(1, { sick: 5.1 }));
    asleep.add('kanal');
    expect(story.publish(aMonth(2, { sick: 6 })).outbox.map(messageInShort)).toEqual([
      `post eva: ${SICK} yellow>red open`,
      `update eva: ${SICK} null>yellow told again red`,
    ]);
    asleep.delete('kanal');
    expect(story.publish(aMonth(3)).outbox.map(messageInShort)).toContain(
      `update kanal: ${SICK} null>yellow told again green`,
    );
  });
});

describe('the end of an alert', () => {
  it('is a reply and an update in a channel, a row of the post elsewhere', () => {
    const { told } = following(CHANNEL, PERSON);
    told(aMonth(1, { sick: 6, costs: 104 }));
    expect(told(aMonth(2, { sick: 5, costs: 104, time: 'red' }))).toEqual([
      'post kanal: telefoni time green>red open',
      `reply kanal: ${SICK} red>green over`,
      `post eva: telefoni time green>red open, ${SICK} red>green over`,
      `update kanal: ${COSTS} null>red open, ${SICK} null>red told again green`,
      `update eva: ${COSTS} null>red open, ${SICK} null>red told again green`,
    ]);
  });

  it('is a row of the post in a channel that was not told of the alert', () => {
    const story = following(PERSON);
    story.publish(aMonth(1, { sick: 6 }));
    story.change((now) => ({
      ...{ alerting: { ...now, subscriptions: [CHANNEL] }, decided: [], announced: [] },
      ...{ outbox: [], audit: null },
    }));
    const change = story.publish(aMonth(2));
    expect(change.outbox.map(messageInShort)).toEqual([
      `post kanal: ${SICK} red>green over`,
      `update eva: ${SICK} null>red told again green`,
    ]);
    expect(change.alerting).toMatchObject({ cards: [], announcements: [] });
  });

  it('that is taken back in part is replied in the thread, and goes on there', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }));
    const eased = story.publish(aMonth(1, { sick: 5.3 }));
    expect(eased.outbox.map(({ id, delivery }) => [id, delivery.kind])).toEqual([
      ['reply 2 alert 1 kanal', 'reply'],
      ['update 1 alert 1 kanal', 'update'],
    ]);
    expect(eased.alerting.cards).toMatchObject([
      { messageId: 'alert 1 kanal', thread: null },
      { messageId: 'reply 2 alert 1 kanal', thread: 'alert 1 kanal' },
    ]);
    const over = story.publish(aMonth(2));
    expect(over.outbox.map(({ id }) => id)).toEqual([
      'reply 3 alert 1 kanal',
      'update 2 alert 1 kanal',
      'update 3 reply 2 alert 1 kanal',
    ]);
    expect(over.outbox.map(({ body }) => body.data['kind'])).toEqual(['reply', 'post', 'reply']);
  });

  it('is one reply for each card that told of some of them', () => {
    const { told } = following(CHANNEL);
    told(aMonth(1, { sick: 6, costs: 104 }));
    told(aMonth(2, { sick: 6, costs: 104, time: 'red' }));
    expect(told(aMonth(3))).toEqual([
      `reply kanal: ${COSTS} red>green over, ${SICK} red>green over`,
      'reply kanal: telefoni time red>green over',
      `update kanal: ${COSTS} null>red told again green, ${SICK} null>red told again green`,
      'update kanal: telefoni time green>red told again green',
    ]);
  });

  it('lets its card go once all its alerts are over, after a last update', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6, costs: 104 }));
    expect(story.publish(aMonth(2, { costs: 104 })).alerting).toMatchObject({
      cards: [{ alerts: [1, 2] }],
      announcements: [{ number: 1 }],
    });
    expect(story.publish(aMonth(3)).alerting).toMatchObject({ cards: [], announcements: [], lastUpdate: 2 });
  });

  it('updates cards in a conversation that has stopped following, and tells it nothing', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }));
    story.change(unsubscribe({ conversationId: 'kanal', filters: null, by: BO }));
    expect(story.publish(aMonth(2)).outbox.map(messageInShort)).toEqual([
      `update kanal: ${SICK} null>red told again green`,
    ]);
  });
});

describe('what waits for its hour', () => {
  const later = { tell: 'later', now: '2023-12-05T18:00:00.000Z' } as const;
  const MORNING = new Date('2023-12-06T07:00:00.000Z');

  it('is told then, once, as a publication would have been', () => {
    const story = following(CHANNEL);
    const change = story.publish(aMonth(1, { sick: 6 }), later);
    expect(change).toMatchObject({ outbox: [], announced: [] });
    expect(change.decided).not.toEqual([]);
    expect(change.alerting.pending?.since).toBe(later.now);
    const told = story.change(tellPending(MORNING));
    expect(told.outbox.map(messageInShort)).toEqual([`post kanal: ${SICK} null>red open`]);
    expect(told.announced).toMatchObject([{ number: 1, at: MORNING.toISOString() }]);
    expect(told.decided).toEqual([]);
    const alerting = story.alerting();
    const again = story.change(tellPending(MORNING));
    expect(again).toEqual({ alerting, decided: [], announced: [], outbox: [], audit: null });
    expect(again.alerting).toBe(alerting);
  });

  it('waits since the first of it', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }), later);
    const { pending } = story.publish(aMonth(2, { sick: 6, costs: 104 }), {
      ...later,
      now: '2023-12-05T19:00:00.000Z',
    }).alerting;
    expect(pending).toMatchObject({ since: later.now, rows: [{ number: 2 }, { number: 1 }] });
  });

  it('is nothing any more when it was taken back', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 55 }), later);
    expect(story.publish(aMonth(1), later).alerting.pending).toBeNull();
    expect(story.change(tellPending(MORNING)).outbox).toEqual([]);
    expect(story.announced()).toEqual([]);
  });

  it('is told with what is told at once', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }), later);
    expect(story.publish(aMonth(2, { sick: 6, time: 'yellow' })).outbox.map(messageInShort)).toEqual([
      `post kanal: ${SICK} null>red open, telefoni time green>yellow open`,
    ]);
    expect(story.alerting().pending).toBeNull();
  });

  it('keeps the card of an alert whose end waits', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }));
    const { alerting, outbox } = story.publish(aMonth(2), later);
    expect(outbox).toEqual([]);
    expect(alerting).toMatchObject({ states: { alerts: [] }, cards: [{ alerts: [1] }] });
    expect(story.change(tellPending(MORNING)).outbox.map(messageInShort)).toEqual([
      `reply kanal: ${SICK} red>green over`,
      `update kanal: ${SICK} null>red told again green`,
    ]);
  });

  it('shows who has handled it meanwhile', () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 6 }), later);
    const handled = { comment: null, actionOwner: null, now: MORNING };
    story.change(acknowledge({ alerts: [1], by: BO, ...handled }));
    const [post] = story.change(tellPending(MORNING)).outbox;
    expect(post && alertDataOf(post).rows[0]?.status).toMatchObject({ kind: 'acknowledged', by: BO });
  });
});

describe('a snooze', () => {
  const until = new Date('2023-12-20T00:00:00.000Z');
  const snoozed = () => {
    const story = following(CHANNEL);
    story.publish(aMonth(1, { sick: 5.1 }));
    story.change(snooze({ alerts: [1], by: BO, until, untilChange: false, now: until }));
    return story;
  };

  it('that has ended is gone from the card', () => {
    const story = snoozed();
    expect(story.sweep({ now: '2023-12-19T23:59:59.999Z' }).outbox).toEqual([]);
    expect(story.sweep({ now: '2023-12-20T00:00:00.000Z' }).outbox.map(messageInShort)).toEqual([
      `update kanal: ${SICK} null>yellow open`,
    ]);
  });

  it('tells at its end what it has held back', () => {
    const story = snoozed();
    expect(story.publish(aMonth(2, { sick: 6 })).outbox).toEqual([]);
    expect(story.sweep({ now: '2023-12-20T00:00:00.000Z' }).outbox.map(messageInShort)).toEqual([
      `post kanal: ${SICK} yellow>red open`,
      `update kanal: ${SICK} null>yellow told again red`,
    ]);
  });
});

test('a post that is too large comes in parts, each remembered with its own alerts', () => {
  const names = Array.from({ length: 30 }, (_, at) => `Nyckeltal ${at}`);
  const indicators = names.map((name, at) => ({ ...MONTH_INDICATORS[0], id: `tal${at}`, name }));
  const story = anAlertingStory(indicators, [CHANNEL]);
  const month = aMonth(1);
  const [reading] = month.readings;
  const readings = indicators.flatMap(({ id: indicatorId }) =>
    reading === undefined ? [] : [{ ...reading, indicatorId, outcome: 6 }],
  );
  const { outbox, alerting } = story.publish({ ...month, readings });
  expect(outbox.length).toBeGreaterThan(1);
  expect(outbox.map(({ id }) => id).slice(0, 3)).toEqual([
    'alert 1 kanal',
    'alert 1 kanal 2',
    'alert 1 kanal 3',
  ]);
  expect(outbox.map((draft) => alertDataOf(draft).part)).toEqual(
    outbox.map((_, at) => ({ number: at + 1, of: outbox.length })),
  );
  expect(outbox.flatMap(({ alertNumbers }) => alertNumbers)).toEqual(names.map((_, at) => at + 1));
  expect(alerting.cards.map(({ messageId, alerts }) => [messageId, alerts])).toEqual(
    outbox.map(({ id, alertNumbers }) => [id, alertNumbers]),
  );
  expect(alertingSchema.parse(alerting)).toEqual(alerting);
});
