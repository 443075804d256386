import { partsOf, periodOf, shiftPeriod, type Period } from '../../../report/period.js';
import type { AskedTime } from '../../request.js';
import { LAST_WORDS, MONTHS, RANGE_WORDS, SINCE_WORDS } from './calendarWords.js';
import {
  asPeriod,
  asUnreported,
  lastMonth,
  readYear,
  readYearAfter,
  type Calendar,
  type Found,
  type Reader,
} from './reader.js';

const LONG_AGO_MONTHS = 11;

/**
 * The year of a month named alone: its latest occurrence up to now. When reports ended long ago,
 * the latest that could have one.
 */
export function assumedYear({ month: now, newest }: Calendar, month: number): number {
  const latestUpTo = (limit: Period): Period => {
    const { year, number } = partsOf(limit);
    return periodOf('month', month <= number ? year : year - 1, month);
  };
  const candidate = latestUpTo(now);
  const reportsEndedLongAgo = newest !== null && candidate > shiftPeriod(newest, LONG_AGO_MONTHS);
  return partsOf(reportsEndedLongAgo ? latestUpTo(newest) : candidate).year;
}

interface NamedMonth {
  readonly month: number;
  /** null when it is not said. */
  readonly year: number | null;
}

/** "november", "nov -23", "november i fjol", "2023 november". */
function readMonth(reader: Reader, at: number): Found<NamedMonth> | null {
  const yearFirst = readYear(reader, at);
  const month = MONTHS.get(reader.word(yearFirst?.end ?? at));
  if (month === undefined) return null;
  const end = (yearFirst?.end ?? at) + 1;
  const year = yearFirst ?? readYearAfter(reader, end);
  return { value: { month, year: year?.value ?? null }, end: Math.max(end, year?.end ?? 0) };
}

/** A month by name, or a span between two: "mars till maj", "jan-nov 2023", "januari t o m november". */
export function readNamedMonths(reader: Reader, at: number): Found<AskedTime> | null {
  const { word, glue, calendar } = reader;
  const start = readMonth(reader, LAST_WORDS.has(word(at)) ? at + 1 : at);
  if (start === null) return null;
  const separator = rangeWordsAt(reader, start.end);
  const isRange = separator > start.end || /^\s*[-\u2013]\s*$/.test(glue(start.end));
  const end = isRange ? readMonth(reader, separator) : null;
  if (end !== null && (start.value.year === null || end.value.year !== null)) {
    const toYear = end.value.year ?? assumedYear(calendar, end.value.month);
    const fromYear = start.value.year ?? (start.value.month <= end.value.month ? toYear : toYear - 1);
    const from = periodOf('month', fromYear, start.value.month);
    return { value: { kind: 'span', from, to: periodOf('month', toYear, end.value.month) }, end: end.end };
  }
  const { month, year } = start.value;
  return {
    value: asPeriod(periodOf('month', year ?? assumedYear(calendar, month), month), year === null),
    end: start.end,
  };
}

/** First token after "till", "och" or "t o m". */
function rangeWordsAt({ word }: Reader, at: number): number {
  if (word(at) === 't' && word(at + 1) === 'o' && word(at + 2) === 'm') return at + 3;
  return RANGE_WORDS.has(word(at)) ? at + 1 : at;
}

/** "2023-11", "2023/11", "11/2023" and "202311". */
function readIsoMonth({ word, glue }: Reader, at: number): Found<Period> | null {
  const compact = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(word(at));
  if (compact !== null)
    return { value: periodOf('month', Number(compact[1]), Number(compact[2])), end: at + 1 };
  if (!/^[-/\u2013.]$/.test(glue(at + 1))) return null;
  const [first, second] = [word(at), word(at + 1)];
  const isMonth = (text: string): boolean => /^(?:0?[1-9]|1[0-2])$/.test(text);
  const isYear = (text: string): boolean => /^20\d\d$/.test(text);
  if (isYear(first) && isMonth(second))
    return { value: periodOf('month', Number(first), Number(second)), end: at + 2 };
  return isMonth(first) && isYear(second)
    ? { value: periodOf('month', Number(second), Number(first)), end: at + 2 }
    : null;
}

/** A month in figures, a day of it, or a span: "2023-11", "2023-11-15", "2023-06/2023-11". */
export function readIsoTime(reader: Reader, at: number): Found<AskedTime> | null {
  const { word, glue } = reader;
  const start = readIsoMonth(reader, at);
  if (start === null) return null;
  const isDay = glue(start.end) === '-' && /^\d{2}$/.test(word(start.end));
  if (isDay) return { value: asUnreported(`${start.value}-${word(start.end)}`), end: start.end + 1 };
  const separator = rangeWordsAt(reader, start.end);
  const isRange = separator > start.end || /[-/\u2013]/.test(glue(start.end));
  const end = isRange ? readIsoMonth(reader, separator) : null;
  if (end === null) return { value: asPeriod(start.value), end: start.end };
  return { value: { kind: 'span', from: start.value, to: end.value }, end: end.end };
}

/** "sedan mars", "från januari" with nothing after: up to the newest report. */
export function readSince(reader: Reader, at: number): Found<AskedTime> | null {
  if (!SINCE_WORDS.has(reader.word(at))) return null;
  const from = readNamedMonths(reader, at + 1) ?? readIsoTime(reader, at + 1);
  if (from === null || from.value.kind !== 'period') return null;
  const to = lastMonth(reader.calendar);
  return from.value.period < to
    ? { value: { kind: 'span', from: from.value.period, to }, end: from.end }
    : null;
}

/** "den 15 november": a day, which no report is made for. */
export function readDay(reader: Reader, at: number): Found<AskedTime> | null {
  const { word, calendar } = reader;
  const month = word(at) === 'den' && /^\d{1,2}$/.test(word(at + 1)) ? readMonth(reader, at + 2) : null;
  const day = Number(word(at + 1));
  if (month === null || day < 1 || day > 31) return null;
  const of = periodOf(
    'month',
    month.value.year ?? assumedYear(calendar, month.value.month),
    month.value.month,
  );
  return { value: asUnreported(`${of}-${String(day).padStart(2, '0')}`), end: month.end };
}
