const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** "2023-12-05", the day in Sweden. @param moment ISO time */
export function swedishDay(moment: string): string {
  return FORMAT.format(new Date(moment));
}
