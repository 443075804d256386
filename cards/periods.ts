import {
  comparePeriods,
  frequencyOf,
  parsePeriod,
  partsOf,
  shiftPeriod,
  type Period,
} from '../data/report/period.js';
import type { Texts } from './texts/texts.js';

const MONTHS: Record<Texts['locale'], readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const MONTHS_PER_TERTIAL = 4;
const UNREPORTED = /^(\d{4})-(?:Q([1-4])|H([12])|W(\d{2})|(\d{2})-(\d{2}))$/;

/** "november 2023", "tertial 3 2023", "2023"; for running text. */
export function formatPeriod(period: Period, texts: Texts): string {
  const { frequency, year, number } = partsOf(period);
  if (frequency === 'year') return `${year}`;
  return frequency === 'month' ? `${monthName(number, texts)} ${year}` : texts.periods.tertial(number, year);
}

/** "nov 2023", "T3 2023", "2023"; for table cells. */
export function formatPeriodShort(period: Period, texts: Texts): string {
  const { frequency, year, number } = partsOf(period);
  if (frequency === 'year') return `${year}`;
  return frequency === 'month' ? `${monthName(number, texts).slice(0, 3)} ${year}` : `T${number} ${year}`;
}

/**
 * The stretch that a figure covers, for headings: "Januari–november 2023 (ackumulerat)", "T3 2023 (sep–dec)".
 *
 * @param accumulates whether the figure runs from January
 */
export function formatStretch(period: Period, accumulates: boolean, texts: Texts): string {
  const { frequency, year, number } = partsOf(period);
  if (frequency === 'year') return `${year}`;
  const last = frequency === 'month' ? number : number * MONTHS_PER_TERTIAL;
  if (accumulates && last > 1) return texts.periods.accumulated(`${formatMonthsTo(period, texts)} ${year}`);
  if (frequency === 'month') return formatPeriod(period, texts);
  const [from, to] = [last - MONTHS_PER_TERTIAL + 1, last].map((month) =>
    monthName(month, texts).slice(0, 3),
  );
  return `T${number} ${year} (${from}–${to})`;
}

/** What a sum from January covers, without the year: "januari–november"; "januari" alone. */
export function formatMonthsTo(period: Period, texts: Texts): string {
  const { frequency, number } = partsOf(period);
  const last = frequency === 'month' ? number : number * MONTHS_PER_TERTIAL;
  const [from, to] = [monthName(1, texts), monthName(frequency === 'year' ? 12 : last, texts)];
  return from === to ? from : `${from}–${to}`;
}

/** A time as it was asked for: a period, a span ("2023-06/2023-11"), or a stretch without reports ("2023-Q3"). */
export function formatAsked(asked: string, texts: Texts): string {
  const [from = '', to] = asked.split('/');
  const first = parsePeriod(from);
  const last = to === undefined ? null : parsePeriod(to);
  if (first !== null && last !== null) return formatSpan(first, last, texts);
  if (first !== null) return formatPeriod(first, texts);
  return isUnreported(asked) ? formatUnreported(asked, texts) : asked;
}

/** Whether no report is ever made for such a stretch: a quarter, a half-year, a week or a day. */
export function isUnreported(asked: string): boolean {
  return UNREPORTED.test(asked);
}

/** Runs of periods as spans: "juni–augusti 2023 och november 2023". @param periods oldest first */
export function formatPeriods(periods: readonly Period[], texts: Texts): string {
  const runs: { first: Period; last: Period }[] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    const follows = run !== undefined && frequencyOf(run.last) === frequencyOf(period);
    if (follows && comparePeriods(shiftPeriod(run.last, 1), period) === 0) run.last = period;
    else runs.push({ first: period, last: period });
  }
  return texts.and(runs.map(({ first, last }) => formatSpan(first, last, texts)));
}

function formatSpan(first: Period, last: Period, texts: Texts): string {
  if (first === last) return formatPeriod(first, texts);
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.frequency === 'month' && to.frequency === 'month' && from.year === to.year)
    return `${monthName(from.number, texts)}–${formatPeriod(last, texts)}`;
  return `${formatPeriod(first, texts)} – ${formatPeriod(last, texts)}`;
}

function formatUnreported(asked: string, texts: Texts): string {
  const [, year = '', quarter, half, week, month, day] = UNREPORTED.exec(asked) ?? [];
  if (quarter !== undefined) return texts.periods.quarter(Number(quarter), Number(year));
  if (half !== undefined) return texts.periods.half(Number(half), Number(year));
  if (week !== undefined) return texts.periods.week(Number(week), Number(year));
  return `${Number(day)} ${monthName(Number(month), texts)} ${year}`;
}

function monthName(month: number, texts: Texts): string {
  return MONTHS[texts.locale][month - 1] ?? '';
}
