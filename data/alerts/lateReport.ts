import { swedishDay } from '../calendar/swedishTime.js';
import { workingDayAfter, workingDaysBetween } from '../calendar/workingDays.js';
import { periodContaining, periodsBetween, shiftPeriod, type Period } from '../report/period.js';
import type { LateReportData } from './alertMessage.js';

/** Working days between two reminders of one report. */
const REMINDED_EVERY = 3;
/** When nothing has come for so many months nobody uses the bot for them any longer. */
const MOST_MONTHS = 12;

export interface LateReport extends LateReportData {
  /** The day on which the latest reminder of it was due; later ones have later days. */
  readonly remindOn: string;
}

/**
 * The month that should have come and has not: the latest that is due. An earlier one is not waited for any longer.
 *
 * @param newest the newest month published; null before the first, and then nothing is late
 */
export function lateReport(
  newest: Period | null,
  now: Date,
  deadlineOf: (period: Period) => string | null,
): LateReport | null {
  if (newest === null) return null;
  const today = swedishDay(now);
  const last = periodContaining(newest, 'month');
  const due = periodsBetween(shiftPeriod(last, 1), shiftPeriod(last, MOST_MONTHS + 1))
    .map((period) => ({ period, deadline: deadlineOf(period) }))
    .filter(({ deadline }) => deadline !== null && deadline <= today);
  const latest = due.at(-1);
  if (latest?.deadline == null || due.length > MOST_MONTHS) return null;
  const { period, deadline } = latest;
  const workingDaysLate = workingDaysBetween(deadline, today);
  return { period, deadline, workingDaysLate, remindOn: reminderDay(deadline, workingDaysLate) };
}

/** The deadline itself, and every third working day after it. */
function reminderDay(deadline: string, workingDaysLate: number): string {
  let day = deadline;
  for (let late = REMINDED_EVERY; late <= workingDaysLate; late += REMINDED_EVERY)
    for (let step = 0; step < REMINDED_EVERY; step += 1) day = workingDayAfter(day);
  return day;
}
