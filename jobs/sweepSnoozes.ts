import { isDeepStrictEqual } from 'node:util';
import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import type { AlertStates } from '../data/alerts/alertState.js';
import { decidePublication } from '../data/alerts/decidePublication.js';
import { unchanged } from '../data/alerts/unchanged.js';
import { isOfficeHour } from '../data/calendar/officeHours.js';
import type { AlertStore, Clock, ReportStore } from '../data/ports.js';
import { loadBook } from '../data/report/loadBook.js';
import { reportOf, type AlertingReport } from './alertingReport.js';

export interface SweepSnoozesDeps {
  readonly alerts: Pick<AlertStore, 'current' | 'change'>;
  readonly reports: ReportStore;
  readonly alertPolicy: Pick<AlertPolicy, 'deadlineOf' | 'tell'>;
  readonly clock: Clock;
}

export interface SweepReport extends AlertingReport {
  /** Snoozes that were over. */
  readonly ended: number;
}

/**
 * Ends the snoozes whose time is over, and tells what they have held back: that it got worse meanwhile. In office
 * hours only, because most end at midnight.
 *
 * @returns null when none has ended
 */
export async function sweepSnoozes(deps: SweepSnoozesDeps): Promise<SweepReport | null> {
  const { alerts, reports, clock } = deps;
  const { deadlineOf, tell } = deps.alertPolicy;
  const now = clock.now();
  const { states } = await alerts.current();
  const over = countOver(states, now);
  if (over === 0 || !isOfficeHour(now)) return null;
  const book = await loadBook(reports);
  const ground = { before: book, after: book, revision: null, now, deadlineOf };
  const decide = decidePublication(ground, { tell: tell(now) });
  // Something may have been published after the book was read: the next sweep sees it.
  const change = await alerts.change((current, asleep) =>
    isDeepStrictEqual(current.states, states) ? decide(current, asleep) : unchanged(current),
  );
  return change.decided.length === 0 ? null : { ended: over, ...reportOf(change) };
}

function countOver({ alerts }: AlertStates, now: Date): number {
  return alerts.filter(({ snooze }) => snooze?.until != null && Date.parse(snooze.until) <= now.getTime())
    .length;
}
