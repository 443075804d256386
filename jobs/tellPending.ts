import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import { tellPending as announcePending } from '../data/alerts/tellPending.js';
import type { AlertStore, Clock } from '../data/ports.js';
import { reportOf, type AlertingReport } from './alertingReport.js';

export interface TellPendingDeps {
  readonly alerts: Pick<AlertStore, 'current' | 'change'>;
  readonly alertPolicy: Pick<AlertPolicy, 'tellingTime'>;
  readonly clock: Clock;
}

/**
 * Tells what has waited for the hour of alerts, once that hour has come. What it has missed is late already and is
 * told at once.
 *
 * @returns null when nothing waits, or its time has not come
 */
export async function tellPending({
  alerts,
  alertPolicy,
  clock,
}: TellPendingDeps): Promise<AlertingReport | null> {
  const { pending } = await alerts.current();
  const now = clock.now();
  if (pending === null || alertPolicy.tellingTime(new Date(pending.since)) > now) return null;
  return reportOf(await alerts.change(announcePending(now)));
}
