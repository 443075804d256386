import type { DecideAlerting } from '../../data/alerts/alerting.js';
import { createAlertPolicy, type AlertPolicy } from '../../data/alerts/alertPolicy.js';
import { decidePublication } from '../../data/alerts/decidePublication.js';
import { evaluationOf } from '../../data/alerts/evaluationOf.js';
import type { Subscription } from '../../data/alerts/subscription.js';
import type { OutboxDraft } from '../../data/delivery/message.js';
import type { AlertStore, Storage } from '../../data/ports.js';
import type { Dataset } from '../../data/report/dataset.js';
import { loadBook } from '../../data/report/loadBook.js';
import { type ControllerChats, createControllerChats } from '../../jobs/controllerChats.js';
import { anIndicator } from '../builders/anIndicator.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { aSighting } from '../builders/aSighting.js';
import { aSubscription } from '../builders/aSubscription.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';

export interface SomeAlerting {
  readonly storage: Storage;
  /** The storage's own, watched. */
  readonly alerts: AlertStore;
  readonly reports: Storage['reports'];
  readonly clock: FakeClock;
  readonly alertPolicy: AlertPolicy;
  readonly controllers: ControllerChats;
  /** Every message that was queued by a change, oldest first. */
  readonly queued: readonly OutboxDraft[];
  /** Their ids, and then they are forgotten. */
  readonly takeQueued: () => string[];
  readonly goTo: (time: string) => void;
  /** @param alerting what it means for the alerts, if not what it should */
  readonly publish: (dataset: Dataset, alerting?: DecideAlerting) => Promise<void>;
  readonly subscribe: (...subscriptions: readonly Subscription[]) => Promise<void>;
  /** Märta, who is a controller, and Olle, who is not, have chatted with the bot. */
  readonly meetPeople: () => Promise<void>;
}

const ANNA = { id: 'anna', name: 'Anna Ek' };

/** A storage in which sick leave is followed, with all that the jobs need; nothing is published yet. */
export function someAlerting({
  at = '2023-12-05T07:00:00Z',
  alertHour = null,
}: { at?: string; alertHour?: number | null } = {}): SomeAlerting {
  const clock = createFakeClock(at);
  const storage = createMemoryStorage({ clock });
  const { reports, conversations } = storage;
  const alertPolicy = createAlertPolicy({ alertHour, dueWorkingDay: 8 });
  const queued: OutboxDraft[] = [];
  const alerts: AlertStore = {
    ...storage.alerts,
    change: async (decide) => {
      const change = await storage.alerts.change(decide);
      queued.push(...change.outbox);
      return change;
    },
  };
  return {
    storage,
    alerts,
    reports,
    clock,
    alertPolicy,
    controllers: createControllerChats(conversations, (userId) => userId === 'aad-marta'),
    queued,
    takeQueued: () => queued.splice(0).map(({ id }) => id),
    goTo: (time) => clock.pass(Date.parse(time) - clock.now().getTime()),

    publish: async (dataset, alerting) => {
      const { version } = await reports.definitions();
      if (version === 0) {
        const audit = { actor: ANNA, action: 'definitionsSaved' as const, details: {} };
        await reports.saveDefinitions([anIndicator()], 0, audit, leaveAlerts);
      }
      const now = clock.now();
      const proposed = { dataset, indicators: null, kind: 'final' as const, uploader: ANNA };
      const { deadlineOf, tell } = alertPolicy;
      const evaluation = evaluationOf(await loadBook(reports), proposed, { now, deadlineOf });
      await reports.publish({
        draft: { kind: 'final', uploader: ANNA, fileName: 'rapport.csv', comment: null, dataset },
        baseNumber: (await reports.revisions(dataset.period)).length,
        definitions: null,
        audit: { actor: ANNA, action: 'revisionPublished', details: {} },
        alerting: alerting ?? decidePublication(evaluation, { tell: tell(now) }),
      });
    },

    subscribe: async (...subscriptions) => {
      for (const { recipient } of subscriptions)
        await conversations.remember(
          aSighting({ id: recipient.conversationId, kind: 'channel', userId: null }),
        );
      await storage.alerts.change((now, asleep) => {
        const alerting = { ...now, subscriptions: [...now.subscriptions, ...subscriptions] };
        return { ...leaveAlerts(now, asleep), alerting };
      });
    },

    meetPeople: async () => {
      await conversations.remember(aSighting());
      await conversations.remember(aSighting({ id: 'a:olle', userId: 'aad-olle' }));
    },
  };
}

/** The management group's channel follows everything. */
export const LEDNING = aSubscription();
