import {
  NO_ALERTING,
  type Alerting,
  type AlertingChange,
  type Announcement,
  type DecideAlerting,
} from '../../data/alerts/alerting.js';
import { alertMessageSchema, type AlertMessageData } from '../../data/alerts/alertMessage.js';
import { decidePublication } from '../../data/alerts/decidePublication.js';
import type { Decision } from '../../data/alerts/decision.js';
import type { Reported } from '../../data/alerts/reported.js';
import type { Subscription } from '../../data/alerts/subscription.js';
import type { OutboxDraft } from '../../data/delivery/message.js';
import type { Dataset, Revision } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { frequencyOf, type Period } from '../../data/report/period.js';
import { withRevision } from './anAlertStory.js';

interface Told {
  readonly tell?: 'now' | 'later';
  readonly now?: string;
  readonly kind?: Revision['kind'];
}

const AT = '2023-12-05T08:00:00.000Z';

/** Publishes reports to those who subscribe, and keeps what a store would keep. */
export function anAlertingStory(
  indicators: readonly Indicator[],
  subscriptions: readonly Subscription[],
  asleep: ReadonlySet<string> = new Set(),
) {
  let reported: Reported = { indicators, reports: [] };
  let alerting: Alerting = { ...NO_ALERTING, subscriptions: [...subscriptions] };
  const announced: Announcement[] = [];
  const decisions = new Map<string, Decision>();

  /** Changes the alerts as a store does. */
  const change = <Change extends AlertingChange>(decide: DecideAlerting<Change>): Change => {
    const changed = decide(alerting, asleep);
    alerting = changed.alerting;
    announced.push(...changed.announced);
    for (const decision of changed.decided) decisions.set(decision.key, decision);
    return changed;
  };
  const evaluate = (after: Reported, revision: Dataset | null, { tell = 'now', now = AT }: Told) => {
    const before = reported;
    reported = after;
    const deadlineOf = (period: Period): string | null =>
      frequencyOf(period) === 'month' ? `${period}-28` : null;
    return change(decidePublication({ before, after, revision, now: new Date(now), deadlineOf }, { tell }));
  };

  return {
    alerting: () => alerting,
    announced: (): readonly Announcement[] => announced,
    decisions: (): readonly Decision[] => [...decisions.values()],
    reported: () => reported,
    change,
    publish: (dataset: Dataset, told: Told = {}) =>
      evaluate(withRevision(reported, dataset, told.kind), dataset, told),
    /** Evaluates what is published, as happens when a snooze ends. */
    sweep: (told: Told = {}) => evaluate(reported, null, told),
  };
}

/** A message in short: its delivery and each row's key and status. */
export function messageInShort(draft: OutboxDraft): string {
  const rows = alertDataOf(draft).rows.map(({ decision, status }) => {
    const { subject, from, to } = decision;
    const part = subject.kind === 'project' ? ` ${subject.part}` : '';
    const missing = decision.key.startsWith('missing') ? ' missing' : '';
    const news = status.kind === 'toldAgain' ? `told again ${status.decision.to}` : status.kind;
    return `${subject.id}${part}${missing} ${from}>${to} ${news}`;
  });
  return `${draft.delivery.kind} ${draft.conversationId}: ${rows.join(', ')}`;
}

export function alertDataOf({ body }: OutboxDraft): AlertMessageData {
  return alertMessageSchema.parse(body.data);
}
