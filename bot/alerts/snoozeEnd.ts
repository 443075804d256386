import { shiftDay } from '../../data/calendar/shiftDay.js';
import { swedishDay, swedishTime } from '../../data/calendar/swedishTime.js';

/** When a snooze ends. */
export interface SnoozeEnd {
  /** null: with the next change. */
  readonly until: Date | null;
  readonly untilChange: boolean;
}

const LONGEST_DAYS = 366;
const DURATION = /^P(?<count>[1-9]\d{0,2})(?<unit>[DWM])$/;

/**
 * Reads the inputs of a snooze, which ends when its last day begins in Sweden.
 *
 * @param until `change`, a day `2023-12-20` or a time from now, `P7D` or `P1M`
 * @param untilDate a day, which goes before `until`; '' for none
 * @returns null for no day, one that has begun already and one more than a year away
 */
export function readSnoozeEnd(
  { until, untilDate }: { readonly until: string; readonly untilDate: string },
  now: Date,
): SnoozeEnd | null {
  const said = untilDate === '' ? until : untilDate;
  if (said === 'change') return { until: null, untilChange: true };
  const today = swedishDay(now);
  const day = dayAfter(today, said) ?? said;
  if (!isDay(day) || day <= today || day > shiftDay(today, LONGEST_DAYS)) return null;
  return { until: swedishTime(day, 0), untilChange: false };
}

/** The day that lies so long after; null for what is no length of time. */
function dayAfter(day: string, duration: string): string | null {
  const { count, unit } = DURATION.exec(duration)?.groups ?? {};
  if (count === undefined) return null;
  if (unit !== 'M') return shiftDay(day, Number(count) * (unit === 'W' ? 7 : 1));
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const inMonth = new Date(Date.UTC(year, month - 1 + Number(count), 1));
  const last = new Date(Date.UTC(inMonth.getUTCFullYear(), inMonth.getUTCMonth() + 1, 0)).getUTCDate();
  inMonth.setUTCDate(Math.min(date, last));
  return inMonth.toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
