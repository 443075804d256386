import { shiftDay } from '../calendar/shiftDay.js';
import { swedishDay, swedishTime } from '../calendar/swedishTime.js';
import { workingDayAfter, workingDayFrom } from '../calendar/workingDays.js';
import type { Period } from '../report/period.js';

export type DigestTimes = 'weekly' | 'monthly';

/** The hour of its day that a digest is sent. */
const DIGEST_HOUR = 8;
const DAYS_PER_WEEK = 7;

export interface DigestGround {
  /** The newest report, and when its first version was published. */
  readonly newest: { readonly period: Period; readonly publishedAt: Date };
  readonly now: Date;
  readonly deadlineOf: (period: Period) => string | null;
}

/**
 * The day of the latest digest that is due, `2023-12-13`; it was sent or is late. Later ones have later days.
 *
 * Weekly: Monday, or the week's first working day. Monthly: once for each report, on the first working day after it
 * was due, and no earlier than two working days after it came: the alerts themselves go before.
 *
 * @returns null when none is due yet
 */
export function digestDue(times: DigestTimes, ground: DigestGround): string | null {
  const day = times === 'weekly' ? weeklyDay(ground) : monthlyDay(ground);
  return swedishTime(day, DIGEST_HOUR) <= ground.now ? day : null;
}

/** What a whole week of downtime has missed is not sent: this week's says the same. */
function weeklyDay({ now }: DigestGround): string {
  const today = swedishDay(now);
  const daysSinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK;
  return workingDayFrom(shiftDay(today, -daysSinceMonday));
}

function monthlyDay({ newest: { period, publishedAt }, deadlineOf }: DigestGround): string {
  const alertsTold = workingDayAfter(swedishDay(publishedAt));
  const deadline = deadlineOf(period);
  return workingDayAfter(deadline === null || deadline < alertsTold ? alertsTold : deadline);
}
