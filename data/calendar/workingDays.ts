import type { Period } from '../report/period.js';
import { isHoliday } from './holidays.js';
import { shiftDay } from './shiftDay.js';

/** Whether a municipal office is open on the day, `2023-12-06`. A Friday after a Thursday off is a working day. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

/** The day itself if it is a working day, else the next that is. */
export function workingDayFrom(day: string): string {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = shiftDay(candidate, 1);
  return candidate;
}

/** The first working day after the day. */
export function workingDayAfter(day: string): string {
  return workingDayFrom(shiftDay(day, 1));
}

/**
 * The n-th working day of the month, 1 for the first. Where the month has fewer (December 2024 has 18) it is counted
 * on into the next.
 */
export function workingDay(month: Period, n: number): string {
  let day = workingDayFrom(`${month}-01`);
  for (let count = 1; count < n; count += 1) day = workingDayAfter(day);
  return day;
}

/** How many working days there are after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
