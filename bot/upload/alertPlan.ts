import type { AlertPlan } from '../../cards/upload/parts/alertSection.js';
import { alertReach } from '../../data/alerts/alertReach.js';
import type { AlertingChange } from '../../data/alerts/alerting.js';
import type { Decision } from '../../data/alerts/decision.js';
import { pendingRows } from '../../data/alerts/pendingRows.js';
import type { Subscription } from '../../data/alerts/subscription.js';
import { asleepAmong } from '../alerts/asleepAmong.js';
import type { HandlerDeps } from '../handlerDeps.js';

type Deps = Pick<HandlerDeps, 'alerts' | 'alertPolicy' | 'clock' | 'conversations'>;

/** What would be sent if it were published now, with what waits for its hour already. */
export async function alertPlan(decisions: readonly Decision[], deps: Deps): Promise<AlertPlan> {
  const { alerts, alertPolicy, clock } = deps;
  const { subscriptions, pending } = await alerts.current();
  const now = clock.now();
  const since = pending === null ? now : new Date(pending.since);
  const sendsAt = alertPolicy.tell(now) === 'now' ? null : alertPolicy.tellingTime(since);
  return planOf(pendingRows(pending?.rows ?? [], decisions), subscriptions, sendsAt, deps);
}

/** What was sent with a publication, or waits for its hour since then. */
export async function alertsSent({ alerting, announced }: AlertingChange, deps: Deps): Promise<AlertPlan> {
  const { subscriptions, pending } = alerting;
  if (pending !== null)
    return planOf(pending.rows, subscriptions, deps.alertPolicy.tellingTime(new Date(pending.since)), deps);
  const told = announced.flatMap(({ rows }) => rows.map(({ decision }) => decision));
  return planOf(told, subscriptions, null, deps);
}

async function planOf(
  decisions: readonly Decision[],
  subscriptions: readonly Subscription[],
  sendsAt: Date | null,
  { conversations }: Deps,
): Promise<AlertPlan> {
  const asleep = await asleepAmong(subscriptions, conversations);
  return {
    decisions,
    reach: alertReach(decisions, subscriptions, asleep),
    sendsAt: sendsAt?.toISOString() ?? null,
  };
}
