import { formatDate } from '../../format.js';
import type { Locale } from '../../texts/texts.js';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** "5 december 2023 kl. 08.30", the time in Sweden. @param moment ISO time */
export function formatMoment(moment: string, locale: Locale): string {
  const time = clock.format(new Date(moment));
  const date = formatDate(moment, locale);
  return locale === 'sv' ? `${date} kl.\u00a0${time.replace(':', '.')}` : `${date} at ${time}`;
}
