import { describe, expect, it, test } from '@jest/globals';
import type { Decision } from '../../../data/alerts/decision.js';
import { digestFor } from '../../../data/alerts/digestFor.js';
import { messagesFor } from '../../../data/alerts/messagesFor.js';
import { previewSubscription } from '../../../data/alerts/replayMonths.js';
import {
  EVERYTHING,
  PROJECTS_AREA,
  subscriptionSchema,
  type Subscription,
} from '../../../data/alerts/subscription.js';
import { shiftPeriod } from '../../../data/report/period.js';
import { anAlertStory, type AlertStory } from '../../builders/anAlertStory.js';
import { aDataset, aReading } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { aProject } from '../../builders/aReport.js';
import { aSubscription } from '../../builders/aSubscription.js';

const SICK = 'indicator:sjukfranvaro';
const COSTS = 'indicator:verksamhetens-kostnader';
const PROJECT = 'project:telefoni:status';
const JANUARY = period('2023-01');

type Month = readonly [sick: number, costs: number, project: 'green' | 'yellow' | 'red'];

/** Sick leave against 5 (yellow up to 5.5), costs against 100 (yellow up to 103), and a project. */
function told(...months: readonly Month[]): {
  story: AlertStory;
  decisions: Decision[];
  last: readonly Decision[];
} {
  const story = anAlertStory([anIndicator(), anEconomyLine()]);
  const byMonth = months.map(([sick, costs, status], month) => {
    const at = shiftPeriod(JANUARY, month);
    const readings = [
      aReading({ period: at, outcome: sick }),
      aReading({ period: at, indicatorId: 'verksamhetens-kostnader', outcome: costs, target: 100 }),
    ];
    return story.publish(
      aDataset({ period: at, readings, projects: [aProject({ status, dimensions: {} })] }),
    );
  });
  return { story, decisions: byMonth.flat(), last: byMonth.at(-1) ?? [] };
}

const AWAY = 'borta';

const sent = (decisions: readonly Decision[], ...subscriptions: readonly Subscription[]) =>
  messagesFor(decisions, subscriptions, new Set([AWAY])).map(({ recipient, rows }) => [
    recipient.conversationId,
    ...rows.map(({ key }) => key),
  ]);

describe('a message', () => {
  const { last } = told([5, 100, 'green'], [5.1, 104, 'yellow']);
  it.each([
    { name: 'everything, worst first', filters: {}, expected: [COSTS, SICK, PROJECT] },
    { name: 'an area', filters: { areas: ['Medarbetare'] }, expected: [SICK] },
    { name: 'projects', filters: { areas: [PROJECTS_AREA] }, expected: [PROJECT] },
    { name: 'an indicator', filters: { keys: [SICK] }, expected: [SICK] },
    { name: 'a project', filters: { keys: ['project:telefoni'] }, expected: [PROJECT] },
    {
      name: 'an area and an indicator',
      filters: { areas: ['Ekonomi'], keys: [SICK] },
      expected: [COSTS, SICK],
    },
    { name: 'only red', filters: { leastSeverity: 'red' }, expected: [COSTS] },
    { name: 'only red of what is yellow', filters: { keys: [SICK], leastSeverity: 'red' }, expected: [] },
    { name: 'another area', filters: { areas: ['Kund och ägare'] }, expected: [] },
  ] as const)('has $name', ({ filters, expected }) => {
    const subscription = aSubscription({ ...EVERYTHING, ...filters } as Partial<Subscription['filters']>);
    expect(sent(last, subscription)).toEqual(expected.length === 0 ? [] : [['ledning', ...expected]]);
    expect(subscriptionSchema.parse(subscription)).toEqual(subscription);
  });

  test('goes once to each recipient, whatever of it they follow', () => {
    expect(
      sent(
        last,
        aSubscription({ keys: [SICK] }),
        aSubscription({ conversationId: 'hr', areas: ['Medarbetare'] }),
        aSubscription({ leastSeverity: 'red' }),
        aSubscription({ conversationId: AWAY }),
      ),
    ).toEqual([
      ['ledning', COSTS, SICK],
      ['hr', SICK],
    ]);
  });

  test('is not sent when nothing has changed', () => {
    expect(sent(told([5, 104, 'red'], [5, 104, 'red']).last, aSubscription())).toEqual([]);
  });

  it.each([
    {
      name: 'that was red',
      months: [
        [6, 100, 'green'],
        [5, 100, 'green'],
      ] as Month[],
      expected: [['ledning', SICK]],
    },
    {
      name: 'that was red and had eased',
      months: [
        [6, 100, 'green'],
        [5.1, 100, 'green'],
        [5, 100, 'green'],
      ] as Month[],
      expected: [['ledning', SICK]],
    },
    {
      name: 'that was red and over',
      months: [6, 5.1, 5.1, 5.1, 5].map((sick) => [sick, 100, 'green'] as const),
      expected: [['ledning', SICK]],
    },
    {
      name: 'that was only yellow',
      months: [
        [5.1, 100, 'green'],
        [5, 100, 'green'],
      ] as Month[],
      expected: [],
    },
  ])('of the end of an alert $name, to one who asked for red', ({ months, expected }) => {
    expect(sent(told(...months).last, aSubscription({ leastSeverity: 'red' }))).toEqual(expected);
  });
});

describe('a digest', () => {
  const input = {
    subscriptions: [aSubscription()],
    asleep: new Set([AWAY]),
    now: new Date('2023-04-05T08:00:00Z'),
  };
  const rows = (story: AlertStory, month: string, subscriptions = input.subscriptions) =>
    digestFor({ ...input, subscriptions, states: story.states(), period: period(month) }).flatMap((digest) =>
      digest.rows.map(({ alert, ordinal, frequency }) => [alert.key, alert.level, ordinal, frequency]),
    );

  test('tells for the how-manieth month it still is so, worst first', () => {
    const { story } = told([5.1, 100, 'green'], [5.1, 104, 'green'], [5.1, 104, 'green']);
    expect(rows(story, '2023-03')).toEqual([
      [COSTS, 'red', 2, 'month'],
      [SICK, 'yellow', 3, 'month'],
    ]);
  });

  test('leaves out what is snoozed until its time, and what a recipient does not follow', () => {
    const { story } = told([5.1, 104, 'red']);
    const until = '2023-04-05T08:00:00.001Z';
    const by = { id: 'bo', name: 'Bo Ek' };
    story.change(COSTS, { snooze: { by, at: '2023-04-01T08:00:00Z', until, untilChange: false } });
    expect(rows(story, '2023-01').map(([key]) => key)).toEqual([PROJECT, SICK]);
    story.change(COSTS, {
      snooze: { by, at: '2023-04-01T08:00:00Z', until: '2023-04-05T08:00:00Z', untilChange: false },
    });
    expect(rows(story, '2023-01').map(([key]) => key)).toEqual([COSTS, PROJECT, SICK]);
    expect(rows(story, '2023-01', [aSubscription({ areas: ['Medarbetare'] })])).toEqual([
      [SICK, 'yellow', 1, 'month'],
    ]);
  });

  test('is none when nothing is open, and none for one who sleeps', () => {
    expect(rows(told([5, 100, 'green']).story, '2023-01')).toEqual([]);
    expect(rows(told([6, 100, 'green']).story, '2023-01', [aSubscription({ conversationId: AWAY })])).toEqual(
      [],
    );
  });
});

describe('the preview of a subscription', () => {
  const { story } = told(
    [5, 100, 'green'],
    [5.1, 100, 'green'],
    [6, 100, 'red'],
    [6, 100, 'red'],
    [5, 101, 'red'],
  );
  it.each([
    { name: 'everything', filters: {}, expected: ['2023-02', '2023-03', '2023-05'] },
    { name: 'sick leave', filters: { keys: [SICK] }, expected: ['2023-02', '2023-03', '2023-05'] },
    {
      name: 'only red sick leave',
      filters: { keys: [SICK], leastSeverity: 'red' as const },
      expected: ['2023-03', '2023-05'],
    },
    { name: 'the economy', filters: { areas: ['Ekonomi'] }, expected: ['2023-05'] },
    { name: 'projects', filters: { areas: [PROJECTS_AREA] }, expected: ['2023-03'] },
    { name: 'an area without alerts', filters: { areas: ['Kund och ägare'] }, expected: [] },
  ])('of $name names the months that would have alerted', ({ filters, expected }) => {
    const months = previewSubscription(story.reported(), { ...EVERYTHING, ...filters });
    expect(months.map(({ period: at }) => at)).toEqual(expected);
  });
});
