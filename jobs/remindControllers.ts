import { LATE_REPORT } from '../data/alerts/alertMessage.js';
import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import { lateReport } from '../data/alerts/lateReport.js';
import { remind } from '../data/alerts/remind.js';
import { isOfficeHour } from '../data/calendar/officeHours.js';
import type { AlertStore, Clock, ReportStore } from '../data/ports.js';
import type { ControllerChats } from './controllerChats.js';
import { remindDrafts } from './remindDrafts.js';

export interface RemindControllersDeps {
  readonly alerts: Pick<AlertStore, 'current' | 'change'>;
  readonly reports: Pick<ReportStore, 'periods'>;
  readonly alertPolicy: Pick<AlertPolicy, 'deadlineOf'>;
  readonly controllers: ControllerChats;
  readonly clock: Clock;
}

export interface ReminderReport {
  /** Of reminders that were queued. */
  readonly reminded: number;
}

/**
 * Reminds the controllers of a month that has not come: on the day it is due and every third working day after it.
 * Of days that were missed it makes up the latest only.
 *
 * @returns null when none is late, or nobody can be told
 */
export async function remindControllers(deps: RemindControllersDeps): Promise<ReminderReport | null> {
  const { alerts, reports, alertPolicy, controllers, clock } = deps;
  const now = clock.now();
  if (!isOfficeHour(now)) return null;
  const late = lateReport((await reports.periods()).at(-1) ?? null, now, alertPolicy.deadlineOf);
  if (late === null) return null;
  const { remindOn, ...data } = late;
  // Both parts only ever grow.
  const occasion = `${data.period} ${remindOn}`;
  if (occasion <= ((await alerts.current()).occasions[LATE_REPORT] ?? '')) return null;
  const drafts = remindDrafts(await controllers(), occasion, { template: LATE_REPORT, data });
  if (drafts.length === 0) return null;
  const { outbox } = await alerts.change(remind({ kind: LATE_REPORT, occasion, drafts }));
  return { reminded: outbox.length };
}
