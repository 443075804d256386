import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import { digestDue, type DigestTimes } from '../data/alerts/digestDue.js';
import { tellDigest } from '../data/alerts/tellDigest.js';
import { isOfficeHour } from '../data/calendar/officeHours.js';
import type { AlertStore, Clock, ReportStore } from '../data/ports.js';

export interface SendDigestDeps {
  readonly alerts: Pick<AlertStore, 'current' | 'change'>;
  readonly reports: Pick<ReportStore, 'periods' | 'revisions'>;
  readonly alertPolicy: Pick<AlertPolicy, 'deadlineOf'>;
  readonly digest: DigestTimes;
  readonly clock: Clock;
}

export interface DigestReport {
  /** Messages that were queued. */
  readonly messages: number;
}

/**
 * Sends what still is open to those who follow it, as often as is set. One that was missed is sent as soon as it can
 * be, in office hours.
 *
 * @returns null when none is due
 */
export async function sendDigest(deps: SendDigestDeps): Promise<DigestReport | null> {
  const { alerts, reports, alertPolicy, digest, clock } = deps;
  const now = clock.now();
  const period = (await reports.periods()).at(-1);
  if (period === undefined || !isOfficeHour(now)) return null;
  const first = (await reports.revisions(period))[0];
  if (first === undefined) return null;
  const newest = { period, publishedAt: new Date(first.publishedAt) };
  const occasion = digestDue(digest, { newest, now, deadlineOf: alertPolicy.deadlineOf });
  if (occasion === null || occasion <= ((await alerts.current()).occasions.digest ?? '')) return null;
  const { outbox } = await alerts.change(tellDigest({ period, occasion, now }));
  return { messages: outbox.length };
}
