import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acknowledge } from '../../../data/alerts/acknowledge.js';
import { alertingSchema, type Alerting, type AlertingChange } from '../../../data/alerts/alerting.js';
import { reopen } from '../../../data/alerts/reopen.js';
import { rowStatus } from '../../../data/alerts/rowStatus.js';
import { snooze } from '../../../data/alerts/snooze.js';
import { tellPending } from '../../../data/alerts/tellPending.js';
import { endsAlert, opensAlert, type ToldDecision } from '../../../data/alerts/toldDecision.js';
import { alertDataOf, anAlertingStory } from '../../builders/anAlertingStory.js';
import { aSubscription } from '../../builders/aSubscription.js';
import { aChat } from './aChat.js';
import { datasetOf, INDICATORS, month, type Month } from './arbitraryMonths.js';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2023-12-05T08:00:00.000Z');
const BO = { id: 'bo', name: 'Bo Ek' };

/** Told of everything: a channel, with threads, and a person, without. */
const EVERYBODY = ['kanal', 'eva'];
const SUBSCRIPTIONS = [
  aSubscription({ conversationId: 'kanal' }),
  aSubscription({ conversationId: 'eva', kind: 'person' }),
  aSubscription({ conversationId: 'chef', kind: 'person', leastSeverity: 'red' }),
];

const alerts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });
const tell = fc.constantFrom('now' as const, 'later' as const);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('publish' as const), month, tell }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sweep' as const), tell }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tellPending' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('acknowledge' as const, 'reopen' as const), alerts }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('snooze' as const),
      alerts,
      days: fc.constantFrom(null, 1, 3),
      untilChange: fc.boolean(),
    }),
  },
);
type Step = ReturnType<typeof step.generate>['value'];

/** A store, the messages that people have, and a clock that moves a day with each step. */
function aRun() {
  const story = anAlertingStory(INDICATORS, SUBSCRIPTIONS);
  const chat = aChat();
  const ids = new Set<string>();
  let [days, months] = [0, 0];

  const take = (one: Step): AlertingChange => {
    const now = new Date(START_MS + days++ * DAY_MS);
    const told = { now: now.toISOString() };
    switch (one.kind) {
      case 'publish':
        return story.publish(next(one.month), { ...told, tell: one.tell, kind: one.month.kind });
      case 'sweep':
        return story.sweep({ ...told, tell: one.tell });
      case 'tellPending':
        return story.change(tellPending(now));
      case 'acknowledge':
        return story.change(
          acknowledge({ alerts: one.alerts, by: BO, comment: null, actionOwner: 'Bo', now }),
        );
      case 'reopen':
        return story.change(reopen({ alerts: one.alerts, by: BO, now }));
      case 'snooze': {
        const until = one.days === null ? null : new Date(now.getTime() + one.days * DAY_MS);
        return story.change(snooze({ alerts: one.alerts, by: BO, until, untilChange: one.untilChange, now }));
      }
    }
  };
  /** Going back corrects what was published. */
  const next = (one: Month) =>
    datasetOf(one, one.back === 0 || months < one.back ? months++ : months - one.back);

  return {
    story,
    chat,
    run(one: Step): AlertingChange {
      const change = take(one);
      for (const { id } of change.outbox) {
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      }
      chat.deliver(change.outbox);
      return change;
    },
  };
}

type Run = ReturnType<typeof aRun>;

/** What was told last of each alert. */
function lastTold({ story }: Run): Map<number | null, ToldDecision> {
  const rows = story.announced().flatMap((announcement) => announcement.rows);
  return new Map(rows.map(({ decision }) => [decision.number, decision as ToldDecision]));
}

const steps = fc.array(step, { minLength: 1, maxLength: 25 });

function afterEach(check: (run: Run, change: AlertingChange, before: Alerting) => void, numRuns = 80): void {
  fc.assert(
    fc.property(steps, (all) => {
      const run = aRun();
      for (const one of all) {
        const before = run.story.alerting();
        check(run, run.run(one), before);
      }
    }),
    { numRuns },
  );
}

test('whatever happens can be stored and read back, and no id is used twice', () => {
  afterEach((_, { alerting }) => {
    expect(alertingSchema.parse(JSON.parse(JSON.stringify(alerting)))).toEqual(alerting);
  });
});

test('every alert that was told and is open stands on exactly one card of each recipient, as it is now', () => {
  afterEach((run, { alerting }) => {
    const open = [...lastTold(run).values()].filter((decision) => !endsAlert(decision));
    const standing = open.map((decision) => [
      decision.number,
      rowStatus({ decision, then: null }, alerting.states),
    ]);
    for (const conversationId of EVERYBODY)
      expect(
        run.chat
          .current(conversationId)
          .map(({ decision, status }) => [decision.number, status])
          .sort(([a], [b]) => Number(a) - Number(b)),
      ).toEqual(standing.sort(([a], [b]) => Number(a) - Number(b)));
  });
});

test('whoever asked for red has every red alert on exactly one card, and none that is over', () => {
  afterEach((run) => {
    const told = lastTold(run);
    const shown = run.chat.current('chef').map(({ decision }) => decision.number);
    const red = [...told.values()].filter((one) => one.severity === 'red' && !endsAlert(one));
    expect([...shown].sort()).toEqual(red.map(({ number }) => number).sort());
  });
});

test('what is kept are the cards of what is open, and their announcements', () => {
  afterEach((run, { alerting }) => {
    const told = lastTold(run);
    const isOpen = (number: number): boolean => {
      const last = told.get(number);
      return last !== undefined && !endsAlert(last);
    };
    for (const card of alerting.cards) expect(card.alerts.some(isOpen)).toBe(true);
    const kept = alerting.announcements.map(({ number }) => number);
    expect(kept).toEqual([...new Set(alerting.cards.map(({ announcement }) => announcement))]);
  });
});

test('nothing is told twice, and nothing is told of an alert that is over or was never told', () => {
  afterEach((run, { announced, outbox }, before) => {
    const told = new Map<number | null, ToldDecision>();
    for (const { rows } of run.story.announced()) {
      expect(new Set(rows.map(({ decision }) => decision.number)).size).toBe(rows.length);
      for (const { decision } of rows) {
        const last = told.get(decision.number);
        expect(opensAlert(decision)).toBe(last === undefined);
        expect(last !== undefined && endsAlert(last)).toBe(false);
        expect(decision.from).not.toBe(decision.to);
        told.set(decision.number, decision as ToldDecision);
      }
    }
    expect(announced.map(({ number }) => number)).toEqual(
      announced.map((_, at) => before.lastAnnouncement + 1 + at),
    );
    const rows = announced.flatMap((announcement) => announcement.rows);
    for (const conversationId of EVERYBODY) {
      const news = outbox.filter(
        (draft) => draft.conversationId === conversationId && draft.delivery.kind !== 'update',
      );
      expect(
        news
          .flatMap((draft) => alertDataOf(draft).rows)
          .map(({ decision }) => decision.number)
          .sort(),
      ).toEqual(rows.map(({ decision }) => decision.number).sort());
    }
  });
});

test('nothing is forgotten: once nothing waits, exactly the open alerts stand as told and open', () => {
  afterEach((run, { alerting }) => {
    const told = lastTold(run);
    const waiting = new Set(alerting.pending?.rows.map(({ number }) => number));
    const open = alerting.states.alerts.map(({ number }) => number);
    const standing = [...told.values()].filter((one) => !endsAlert(one)).map(({ number }) => number);
    const without = (numbers: readonly number[]): number[] =>
      numbers.filter((number) => !waiting.has(number)).sort((a, b) => a - b);
    expect(without(standing)).toEqual(without(open));
  });
});
