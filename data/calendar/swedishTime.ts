const HOUR_MS = 3_600_000;
const timeZone = 'Europe/Stockholm';
// sv-SE writes a day as 2023-12-06.
const DAYS = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const HOURS = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', hourCycle: 'h23' });
/** Sweden's in summer and in winter, summer first: of an hour that comes twice the first is meant. */
const HOURS_BEFORE_UTC = [2, 1] as const;

/** The day that it is in Sweden, `2023-12-06`. */
export function swedishDay(now: Date): string {
  return DAYS.format(now);
}

/** 0-23, in Sweden. */
export function swedishHour(now: Date): number {
  return Number(HOURS.format(now));
}

/**
 * The moment at which that hour of that day begins in Sweden.
 *
 * @param day `2023-12-06`
 * @param hour 0-23; one that the clocks jump over is the hour after it
 */
export function swedishTime(day: string, hour: number): Date {
  const asUtcMs = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  const [summer, winter] = HOURS_BEFORE_UTC.map((hours) => new Date(asUtcMs - hours * HOUR_MS));
  const isIt = (moment: Date | undefined): moment is Date =>
    moment !== undefined && swedishDay(moment) === day && swedishHour(moment) === hour;
  return isIt(summer) ? summer : (winter ?? new Date(asUtcMs));
}
