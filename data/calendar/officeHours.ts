import { swedishDay, swedishHour } from './swedishTime.js';
import { isWorkingDay } from './workingDays.js';

const FIRST_HOUR = 8;
const LAST_HOUR = 16;

/** When people may be reminded: on working days from 8 until 17 in Sweden. */
export function isOfficeHour(now: Date): boolean {
  const hour = swedishHour(now);
  return hour >= FIRST_HOUR && hour <= LAST_HOUR && isWorkingDay(swedishDay(now));
}
