import { shiftDay } from './shiftDay.js';

/** Month and day. Of the holidays that move only those that can be weekdays are here: the others are weekends. */
const FIXED: ReadonlySet<string> = new Set([
  '01-01', // nyårsdagen
  '01-06', // trettondedag jul
  '05-01', // första maj
  '06-06', // Sveriges nationaldag
  '12-24', // julafton
  '12-25', // juldagen
  '12-26', // annandag jul
  '12-31', // nyårsafton
]);
/** Långfredagen, annandag påsk, Kristi himmelsfärdsdag. */
const DAYS_FROM_EASTER: readonly number[] = [-2, 1, 39];

/**
 * Whether offices are closed on the day though it may be a weekday: the public holidays (lag 1989:253) and the three
 * eves that count as Sundays (semesterlagen 1977:480, 3 a §).
 *
 * @param day `2023-12-06`
 */
export function isHoliday(day: string): boolean {
  if (FIXED.has(day.slice(5)) || day === midsummerEve(day.slice(0, 4))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return DAYS_FROM_EASTER.some((days) => shiftDay(easter, days) === day);
}

/** The Friday between 19 and 25 June. */
function midsummerEve(year: string): string {
  const nineteenth = `${year}-06-19`;
  const weekday = new Date(`${nineteenth}T00:00:00Z`).getUTCDay();
  return shiftDay(nineteenth, (5 - weekday + 7) % 7);
}

/**
 * By the Gregorian calendar, with the "anonymous" algorithm as J. Meeus gives it (Astronomical Algorithms, ch. 8);
 * the letters are his.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const [month, day] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
