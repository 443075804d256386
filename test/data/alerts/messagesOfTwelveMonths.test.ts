import { expect, test } from '@jest/globals';
import { acknowledge } from '../../../data/alerts/acknowledge.js';
import type { AlertingChange } from '../../../data/alerts/alerting.js';
import { snooze } from '../../../data/alerts/snooze.js';
import { tellDigest } from '../../../data/alerts/tellDigest.js';
import { tellPending } from '../../../data/alerts/tellPending.js';
import type { OutboxDraft } from '../../../data/delivery/message.js';
import { aMonth, MONTH_INDICATORS } from '../../builders/aMonth.js';
import { anAlertingStory } from '../../builders/anAlertingStory.js';
import { period } from '../../builders/aReadingView.js';
import { aSubscription } from '../../builders/aSubscription.js';
import { aChat } from './aChat.js';

const BO = { id: 'bo', name: 'Bo Ek' };

/** How many of each kind go to the channel and to the person: "kanal 1 post, 2 update". */
function counted(outbox: readonly OutboxDraft[]): string[] {
  return ['kanal', 'eva'].flatMap((conversationId) => {
    const own = outbox.filter((draft) => draft.conversationId === conversationId);
    const kinds = ['post', 'reply', 'update'].flatMap((kind) => {
      const count = own.filter(({ delivery }) => delivery.kind === kind).length;
      return count === 0 ? [] : [`${count} ${kind}`];
    });
    return kinds.length === 0 ? [] : [`${conversationId} ${kinds.join(', ')}`];
  });
}

test('twelve months, and every message in each', () => {
  const story = anAlertingStory(MONTH_INDICATORS, [
    aSubscription({ conversationId: 'kanal' }),
    aSubscription({ conversationId: 'eva', kind: 'person' }),
  ]);
  const chat = aChat();
  const sent = ({ outbox }: AlertingChange): string[] => {
    chat.deliver(outbox);
    return counted(outbox);
  };
  const publish = (number: number, month: Parameters<typeof aMonth>[1], tell?: 'later') =>
    sent(story.publish(aMonth(number, month), tell === undefined ? {} : { tell }));
  const at = (day: string): Date => new Date(`${day}T07:00:00.000Z`);

  // January: all is well.
  expect(publish(1, { sick: 4.8, costs: 99 })).toEqual([]);
  // February: sick leave is yellow; somebody acknowledges it, which its card tells everyone.
  expect(publish(2, { sick: 5.1 })).toEqual(['kanal 1 post', 'eva 1 post']);
  const seen = { alerts: [1], by: BO, comment: 'Influensa.', actionOwner: 'HR', now: at('2023-03-10') };
  expect(sent(story.change(acknowledge(seen)))).toEqual(['kanal 1 update', 'eva 1 update']);
  // March: it is red, on a card of its own; February's says so. The forecast of the costs passes the budget.
  expect(publish(3, { sick: 5.6, forecast: 101 })).toEqual([
    'kanal 1 post, 1 update',
    'eva 1 post, 1 update',
  ]);
  // April: sick leave swings at the edge of its tolerance; the project's time turns yellow.
  expect(publish(4, { sick: 5.5, forecast: 101, time: 'yellow' })).toEqual(['kanal 1 post', 'eva 1 post']);
  // May: and back. The costs leave their range, which March's card tells as well.
  expect(publish(5, { sick: 5.6, costs: 102, forecast: 101, time: 'yellow' })).toEqual([
    'kanal 1 post, 1 update',
    'eva 1 post, 1 update',
  ]);
  // June, in the evening: no figure for sick leave, and the project is red. Told next morning.
  expect(publish(6, { sick: null, costs: 103, time: 'red' }, 'later')).toEqual([]);
  expect(sent(story.change(tellPending(at('2023-07-11'))))).toEqual([
    'kanal 1 post, 1 update',
    'eva 1 post, 1 update',
  ]);
  expect(sent(story.change(tellPending(at('2023-07-11'))))).toEqual([]);
  // July: sick leave and costs are at their targets. A reply to each card that told of them last.
  expect(publish(7, { time: 'red' })).toEqual(['kanal 2 reply, 3 update', 'eva 1 post, 3 update']);
  // June once more: the missing figure.
  expect(publish(6, { sick: 5.9, costs: 103, time: 'red' })).toEqual([
    'kanal 1 reply, 1 update',
    'eva 1 post, 1 update',
  ]);
  // August, in the evening: red by a mistyped figure, corrected before anybody was told.
  expect(publish(8, { sick: 55, time: 'red' }, 'later')).toEqual([]);
  expect(publish(8, { time: 'red' }, 'later')).toEqual([]);
  expect(sent(story.change(tellPending(at('2023-09-11'))))).toEqual([]);
  // September: mistyped again, and this time told before it is taken back.
  expect(publish(9, { sick: 55, time: 'red' })).toEqual(['kanal 1 post', 'eva 1 post']);
  expect(publish(9, { time: 'red' })).toEqual(['kanal 1 reply, 1 update', 'eva 1 post, 1 update']);
  // October: costs are yellow, and snoozed until the end of the year. The digest leaves them out.
  expect(publish(10, { costs: 102, time: 'red' })).toEqual(['kanal 1 post', 'eva 1 post']);
  const held = { alerts: [7], by: BO, until: at('2023-12-31'), untilChange: false, now: at('2023-11-10') };
  expect(sent(story.change(snooze(held)))).toEqual(['kanal 1 update', 'eva 1 update']);
  const digest = { period: period('2023-10'), occasion: '2023-10', now: at('2023-11-13') };
  expect(counted(story.change(tellDigest(digest)).outbox)).toEqual(['kanal 1 post', 'eva 1 post']);
  // November: they are red, which is held back; the project is green again.
  expect(publish(11, { costs: 104 })).toEqual(['kanal 1 reply, 2 update', 'eva 1 post, 2 update']);
  // At the end of the year it is told.
  expect(sent(story.sweep({ now: '2023-12-31T07:00:00.000Z' }))).toEqual([
    'kanal 1 post, 1 update',
    'eva 1 post, 1 update',
  ]);
  // December: all is well, and no card has anything open any more.
  expect(publish(12, {})).toEqual(['kanal 1 reply, 2 update', 'eva 1 post, 2 update']);
  expect([chat.current('kanal'), chat.current('eva')]).toEqual([[], []]);
  expect(story.alerting()).toMatchObject({
    states: { alerts: [] },
    ...{ pending: null, announcements: [], cards: [], lastAnnouncement: 13 },
  });
});
