import { describe, expect, it, test } from '@jest/globals';
import type { Announcement } from '../../../data/alerts/alerting.js';
import { decisionLog } from '../../../data/alerts/decisionLog.js';
import type { Subscription } from '../../../data/alerts/subscription.js';
import { tellPending } from '../../../data/alerts/tellPending.js';
import { lastTold, whyAlert } from '../../../data/alerts/whyAlert.js';
import { aMonth, COSTS, MONTH_INDICATORS, SICK } from '../../builders/aMonth.js';
import { aSubscription } from '../../builders/aSubscription.js';
import { anAlertingStory } from '../../builders/anAlertingStory.js';

const KEY = `indicator:${SICK}`;
type Story = ReturnType<typeof anAlertingStory>;

const logOf = (story: Story) => decisionLog({ announced: story.announced(), decisions: story.decisions() });
const why = (story: Story, asked: string) => whyAlert(story.alerting().states, logOf(story), asked);

type Month = Parameters<typeof aMonth>[1];

function publishing(...months: readonly Month[]): Story {
  return publishingTo([aSubscription()], ...months);
}

function publishingTo(subscriptions: readonly Subscription[], ...months: readonly Month[]): Story {
  const story = anAlertingStory(MONTH_INDICATORS, subscriptions);
  months.forEach((month, at) => story.publish(aMonth(at + 1, month)));
  return story;
}

describe('why there was an alert, or none', () => {
  const story = publishing({}, { sick: 6, time: 'yellow' }, { sick: 6, costs: 101, time: 'yellow' });

  it.each([
    { name: 'by key', asked: KEY },
    { name: 'by name', asked: 'Sjukfrånvaro' },
    { name: 'without diacritics', asked: 'sjukfranvaro' },
    { name: 'by a part of its name', asked: 'sjukfrån' },
    { name: 'by its English name', asked: 'sick leave' },
  ])('can be asked $name', ({ asked }) => {
    expect(why(story, asked)).toMatchObject({
      kind: 'decided',
      subject: { name: 'Sjukfrånvaro' },
      reasons: [
        {
          last: { notify: false, reason: 'stillOutside', period: '2023-03', toldIn: null },
          lastTold: { reason: 'firstLeftRange', period: '2023-02', toldIn: { number: 1 } },
          alert: { level: 'red', since: '2023-02' },
        },
      ],
    });
  });

  test('what was told last is the newest decision', () => {
    expect(why(publishing({}, { sick: 6 }), KEY)).toMatchObject({
      reasons: [{ last: { reason: 'firstLeftRange', toldIn: { number: 1 } } }],
    });
  });

  test('what was never told has its reason as well', () => {
    expect(why(publishing({}), KEY)).toMatchObject({
      reasons: [{ last: { reason: 'withinTarget' }, lastTold: null, alert: null }],
    });
  });

  test('a name that fits several is asked back', () => {
    expect(why(story, 'o')).toMatchObject({ kind: 'ambiguous', subjects: [{}, {}, {}] });
  });

  it.each(['', ' ', 'xyz'])('nothing is called "%s"', (asked) => {
    expect(why(story, asked)).toEqual({ kind: 'neverDecided' });
  });

  test('without a name it is the newest announcement', () => {
    expect(lastTold(logOf(story)).map(({ key, period: at }) => [key, at])).toEqual([
      [`indicator:${COSTS}`, '2023-03'],
    ]);
    expect(lastTold([])).toEqual([]);
  });
});

describe('the log', () => {
  const later = { tell: 'later' } as const;
  const inShort = (story: Story) =>
    logOf(story)
      .filter(({ key }) => key === KEY)
      .map(({ from, to, reason, toldIn }) => `${toldIn?.number ?? '-'} ${from}>${to} ${reason}`);

  it('has what was told, and the newest decision when that was not told', () => {
    const story = publishing({}, { sick: 5.1 }, { sick: 6 }, { sick: 6 });
    expect(inShort(story)).toEqual([
      '1 green>yellow firstLeftRange',
      '2 yellow>red worsened',
      '- red>red stillOutside',
    ]);
  });

  it.each([
    { name: 'nobody follows', subscriptions: [] },
    {
      name: 'somebody follows only when it is red',
      subscriptions: [aSubscription({ leastSeverity: 'red' })],
    },
  ])('has what $name as not told, and once', ({ subscriptions }) => {
    const story = publishingTo(subscriptions, {}, { sick: 5.1 });
    expect(inShort(story)).toEqual(['- green>yellow firstLeftRange']);
    expect(logOf(story).map(({ key, wasUnheard }) => [key, wasUnheard])).toContainEqual([KEY, true]);
    expect(why(story, KEY)).toMatchObject({ reasons: [{ lastTold: null, alert: { level: 'yellow' } }] });
  });

  it('has what was announced before it was written down to how many as told', () => {
    const story = publishingTo([], {}, { sick: 6 });
    const announced = story.announced().map(({ rows, ...announcement }): Announcement => ({
      ...announcement,
      rows: rows.map(({ decision, then }) => ({ decision, then })),
    }));
    expect(decisionLog({ announced, decisions: story.decisions() })).toMatchObject([
      ...announced.flatMap(({ rows }) => rows.map(() => ({ toldIn: { number: 1 }, wasUnheard: false }))),
      ...logOf(story).filter(({ notify }) => !notify),
    ]);
  });

  it('has a decision that waits as not told, and then as told', () => {
    const story = publishing({}, { sick: 5.1 });
    story.publish(aMonth(3, { sick: 6 }), later);
    expect(inShort(story)).toEqual(['1 green>yellow firstLeftRange', '- yellow>red worsened']);
    story.change(tellPending(new Date('2023-12-06T07:00:00.000Z')));
    expect(inShort(story)).toEqual(['1 green>yellow firstLeftRange', '2 yellow>red worsened']);
  });

  it('has what was told as it stood once, though it was decided in two steps', () => {
    const story = publishing({});
    story.publish(aMonth(2, { sick: 5.1 }), later);
    story.publish(aMonth(3, { sick: 6 }), later);
    story.change(tellPending(new Date('2023-12-06T07:00:00.000Z')));
    expect(inShort(story)).toEqual(['1 green>red firstLeftRange']);
  });

  it('has what opened and ended while it waited as not told', () => {
    const story = publishing({});
    story.publish(aMonth(2, { sick: 6 }), later);
    story.publish(aMonth(3), later);
    expect(inShort(story)).toEqual(['- red>green recovered']);
    expect(why(story, KEY)).toMatchObject({ reasons: [{ lastTold: null }] });
  });
});
