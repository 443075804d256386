import { describe, expect, it, test } from '@jest/globals';
import { acknowledge } from '../../../data/alerts/acknowledge.js';
import type { AlertState } from '../../../data/alerts/alertState.js';
import { reopen } from '../../../data/alerts/reopen.js';
import { rowStatus } from '../../../data/alerts/rowStatus.js';
import { snooze } from '../../../data/alerts/snooze.js';
import { aDecision } from '../../builders/aDecision.js';
import { aMonth, COSTS, MONTH_INDICATORS, SICK } from '../../builders/aMonth.js';
import { alertDataOf, anAlertingStory, messageInShort } from '../../builders/anAlertingStory.js';
import { aSubscription } from '../../builders/aSubscription.js';

const BO = { id: 'bo', name: 'Bo Ek' };
const EVA = { id: 'eva', name: 'Eva Berg' };
const NOW = new Date('2023-12-06T08:00:00.000Z');
const UNTIL = new Date('2023-12-20T00:00:00.000Z');
const SEEN = { by: BO, comment: 'Influensa.', actionOwner: 'HR', now: NOW };
const HELD = { by: EVA, until: UNTIL, untilChange: false, now: NOW };

/** Costs are alert 1, sick leave alert 2, both red and told to a channel and a person. */
function red() {
  const story = anAlertingStory(MONTH_INDICATORS, [
    aSubscription({ conversationId: 'kanal' }),
    aSubscription({ conversationId: 'eva', kind: 'person', areas: ['Medarbetare'] }),
  ]);
  story.publish(aMonth(1, { sick: 6, costs: 104 }));
  const alert = (number: number): AlertState | undefined =>
    story.alerting().states.alerts.find((one) => one.number === number);
  return { ...story, alert };
}

describe('acknowledging', () => {
  it('is kept, on the record, and shown to everyone', () => {
    const story = red();
    const change = story.change(acknowledge({ ...SEEN, alerts: [2] }));
    expect(story.alert(2)?.acknowledgement).toEqual({
      ...{ by: BO, at: NOW.toISOString(), comment: 'Influensa.', actionOwner: 'HR' },
    });
    expect(story.alert(1)?.acknowledgement).toBeNull();
    expect(change.outbox.map(messageInShort)).toEqual([
      `update kanal: ${COSTS} null>red open, ${SICK} null>red acknowledged`,
      `update eva: ${SICK} null>red acknowledged`,
    ]);
    expect(change).toMatchObject({
      decided: [],
      announced: [],
      audit: {
        actor: BO,
        action: 'alertsAcknowledged',
        details: { alerts: '2', comment: 'Influensa.', actionOwner: 'HR' },
      },
      changed: [{ number: 2 }],
    });
  });

  it('leaves out what is over, and tells so', () => {
    const story = red();
    story.publish(aMonth(2, { sick: 5, costs: 104 }));
    const change = story.change(acknowledge({ ...SEEN, alerts: [1, 2, 2, 77] }));
    expect(change.changed.map(({ number }) => number)).toEqual([1]);
    expect(change.audit?.details.alerts).toBe('1');
  });

  it('changes nothing when all is over', () => {
    const story = red();
    const before = story.alerting();
    const change = story.change(acknowledge({ ...SEEN, alerts: [3] }));
    expect(change).toMatchObject({ outbox: [], audit: null, changed: [] });
    expect(change.alerting).toBe(before);
  });

  it('stays where a correction shows that it is less bad', () => {
    const story = red();
    story.change(acknowledge({ ...SEEN, alerts: [2] }));
    const change = story.publish(aMonth(1, { sick: 5.3, costs: 104 }));
    expect(story.alert(2)).toMatchObject({ level: 'yellow', acknowledgement: { by: BO } });
    expect(change.outbox.map(messageInShort)).toContain(`reply kanal: ${SICK} red>yellow acknowledged`);
  });

  it('by another takes its place', () => {
    const story = red();
    story.change(acknowledge({ ...SEEN, alerts: [1] }));
    story.change(acknowledge({ ...SEEN, alerts: [1], by: EVA, comment: null }));
    expect(story.alert(1)?.acknowledgement).toMatchObject({ by: EVA, comment: null });
  });

  it('ends by itself when things get worse, which the card tells', () => {
    const story = anAlertingStory(MONTH_INDICATORS, [aSubscription({ conversationId: 'kanal' })]);
    story.publish(aMonth(1, { sick: 5.1 }));
    story.change(acknowledge({ ...SEEN, alerts: [1] }));
    expect(story.publish(aMonth(2, { sick: 6 })).outbox.map(messageInShort)).toEqual([
      `post kanal: ${SICK} yellow>red open`,
      `update kanal: ${SICK} null>yellow told again red`,
    ]);
  });

  it('leaves a card alone that tells of a later one', () => {
    const story = anAlertingStory(MONTH_INDICATORS, [aSubscription({ conversationId: 'kanal' })]);
    story.publish(aMonth(1, { sick: 5.1 }));
    story.publish(aMonth(2, { sick: 6 }));
    expect(
      story.change(acknowledge({ ...SEEN, alerts: [1] })).outbox.map(({ delivery }) => delivery),
    ).toEqual([{ kind: 'update', target: { messageId: 'alert 2 kanal' } }]);
  });
});

describe('snoozing', () => {
  it.each([
    { name: 'until a day', until: UNTIL, untilChange: false, kept: false, details: 'no' },
    { name: 'until a day or a change', until: UNTIL, untilChange: true, kept: true, details: 'yes' },
    { name: 'until it changes', until: null, untilChange: true, kept: true, details: 'yes' },
    {
      name: 'without any end is until it changes',
      until: null,
      untilChange: false,
      kept: true,
      details: 'yes',
    },
  ])('$name', ({ until, untilChange, kept, details }) => {
    const story = red();
    const change = story.change(snooze({ ...HELD, alerts: [1, 2], until, untilChange }));
    const at = until?.toISOString() ?? null;
    expect(story.alert(1)?.snooze).toEqual({ by: EVA, at: NOW.toISOString(), until: at, untilChange: kept });
    expect(change.audit).toEqual({
      actor: EVA,
      action: 'alertsSnoozed',
      details: { alerts: '1,2', until: at, untilChange: details },
    });
    expect(change.outbox.map((draft) => alertDataOf(draft).rows[0]?.status)).toEqual([
      { kind: 'snoozed', by: EVA, until: at },
      { kind: 'snoozed', by: EVA, until: at },
    ]);
  });

  it('ends an acknowledgement, and the other way round', () => {
    const story = red();
    story.change(acknowledge({ ...SEEN, alerts: [1] }));
    story.change(snooze({ ...HELD, alerts: [1] }));
    expect(story.alert(1)).toMatchObject({ acknowledgement: null, snooze: { by: EVA } });
    story.change(acknowledge({ ...SEEN, alerts: [1] }));
    expect(story.alert(1)).toMatchObject({ acknowledgement: { by: BO }, snooze: null });
  });
});

describe('reopening', () => {
  it('takes back either', () => {
    const story = red();
    story.change(acknowledge({ ...SEEN, alerts: [1] }));
    story.change(snooze({ ...HELD, alerts: [2] }));
    const change = story.change(reopen({ alerts: [1, 2], by: EVA, now: NOW }));
    expect(story.alerting().states.alerts).toMatchObject([
      { acknowledgement: null, snooze: null },
      { acknowledgement: null, snooze: null },
    ]);
    expect(change.audit).toEqual({ actor: EVA, action: 'alertsReopened', details: { alerts: '1,2' } });
    expect(change.outbox.map(messageInShort)).toEqual([
      `update kanal: ${COSTS} null>red open, ${SICK} null>red open`,
      `update eva: ${SICK} null>red open`,
    ]);
  });

  it('of what is open as it is changes nothing, and does not say that it is over', () => {
    const story = red();
    expect(story.change(reopen({ alerts: [1], by: EVA, now: NOW }))).toMatchObject({
      ...{ outbox: [], audit: null },
      changed: [{ number: 1 }],
    });
  });
});

test('updates are numbered on and on', () => {
  const story = red();
  const ids = [
    story.change(acknowledge({ ...SEEN, alerts: [2] })),
    story.change(reopen({ alerts: [2], by: EVA, now: NOW })),
  ].flatMap(({ outbox }) => outbox.map(({ id }) => id));
  expect(ids).toEqual([
    'update 1 alert 1 kanal',
    'update 2 alert 1 eva',
    'update 3 alert 1 kanal',
    'update 4 alert 1 eva',
  ]);
});

describe('the status of a row', () => {
  const states = { lastNumber: 1, alerts: [] };
  const end = aDecision({ from: 'red', to: 'green', reason: 'recovered' });
  it.each([
    { name: 'whose alert was told again', row: { decision: aDecision(), then: end }, kind: 'toldAgain' },
    { name: 'that tells of the end', row: { decision: end, then: null }, kind: 'over' },
    {
      name: 'that tells that nobody follows it any more',
      row: { decision: aDecision({ from: 'red', to: null, reason: 'noLongerFollowed' }), then: null },
      kind: 'over',
    },
    {
      name: 'that tells of a figure that has come and is red',
      row: { decision: aDecision({ from: 'missing', to: 'red', reason: 'arrived' }), then: null },
      kind: 'over',
    },
    { name: 'whose end waits to be told', row: { decision: aDecision(), then: null }, kind: 'open' },
  ])('$name is $kind', ({ row, kind }) => expect(rowStatus(row, states).kind).toBe(kind));
});
