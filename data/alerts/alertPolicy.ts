import { swedishDay, swedishHour, swedishTime } from '../calendar/swedishTime.js';
import { isWorkingDay, workingDay, workingDayAfter } from '../calendar/workingDays.js';
import { periodContaining, shiftPeriod, type Period } from '../report/period.js';

/** When reports are due, and when alerts go out. */
export interface AlertPolicy {
  /** The day by which the report of the period is due, `2023-12-12`; null when none is set. */
  readonly deadlineOf: (period: Period) => string | null;
  /** Whether what is decided now is told at once or waits for its time. */
  readonly tell: (now: Date) => 'now' | 'later';
  /** When that is told which waits since then: `since` itself or later. */
  readonly tellingTime: (since: Date) => Date;
}

export interface AlertPolicyOptions {
  /** On working days alerts go out within this hour, 0-23 in Sweden; null: at once, at any time. */
  readonly alertHour: number | null;
  /** A month's report is due on the n-th working day of the next month. */
  readonly dueWorkingDay: number;
}

export function createAlertPolicy({ alertHour, dueWorkingDay }: AlertPolicyOptions): AlertPolicy {
  const tellingTime = (since: Date): Date => {
    if (alertHour === null) return since;
    const day = swedishDay(since);
    const isDayOver = !isWorkingDay(day) || swedishHour(since) > alertHour;
    const next = swedishTime(isDayOver ? workingDayAfter(day) : day, alertHour);
    return next > since ? next : since;
  };
  return {
    // A tertial or a year is due with its last month.
    deadlineOf: (period) => workingDay(shiftPeriod(periodContaining(period, 'month'), 1), dueWorkingDay),
    tell: (now) => (tellingTime(now) > now ? 'later' : 'now'),
    tellingTime,
  };
}
