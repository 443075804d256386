const DAY_MS = 86_400_000;

/** The day so many days later, earlier when negative; days are written `2023-12-06`. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
