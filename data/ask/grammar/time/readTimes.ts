import { partsOf, periodOf, shiftPeriod } from '../../../report/period.js';
import type { AskedTime } from '../../request.js';
import type { Token } from '../../words/tokenise.js';
import { MONTHS } from './calendarWords.js';
import {
  asPeriod,
  asUnreported,
  createReader,
  lastMonth,
  type Calendar,
  type Found,
  type Reader,
} from './reader.js';
import { assumedYear, readDay, readIsoTime, readNamedMonths, readSince } from './readMonths.js';
import { readPartOfYear } from './readParts.js';
import { readLatestStretch, readYears } from './readStretches.js';
import { TIMES, type TimePhrase } from './timePhrases.js';

/** A time that a question names; the last two kinds only mean something beside another time. */
export type NamedTime =
  AskedTime | { readonly kind: 'yearsAgo'; readonly years: number } | { readonly kind: 'wholeYear' };

export interface TimeMention {
  readonly start: number;
  /** First token after the mention. */
  readonly end: number;
  readonly time: NamedTime;
}

/** Every word that names a time, folded. */
export const TIME_WORDS: ReadonlySet<string> = new Set([...TIMES.words, ...MONTHS.keys()]);

/** The more a reader needs to match, the earlier it is tried: a year alone comes last. */
const READERS: readonly ((reader: Reader, at: number) => Found<NamedTime> | null)[] = [
  readIsoTime,
  readPartOfYear,
  readLatestStretch,
  readDay,
  readSince,
  readNamedMonths,
  readPhrase,
  readYears,
];

/** All times that a question names, in order. */
export function readTimes(tokens: readonly Token[], calendar: Calendar): TimeMention[] {
  const reader = createReader(tokens, calendar);
  const mentions: TimeMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readAt(reader, at);
    if (found !== null) mentions.push({ start: at, end: found.end, time: found.value });
    at = found?.end ?? at + 1;
  }
  return mentions;
}

function readAt(reader: Reader, at: number): Found<NamedTime> | null {
  for (const read of READERS) {
    const found = read(reader, at);
    if (found !== null) return found;
  }
  return null;
}

function readPhrase(reader: Reader, at: number): Found<NamedTime> | null {
  const found = reader.phrase(at);
  return found === null ? null : { value: timeOf(found.value, reader.calendar), end: found.end };
}

function timeOf(phrase: TimePhrase, calendar: Calendar): NamedTime {
  switch (phrase.as) {
    case 'year':
      return asPeriod(periodOf('year', partsOf(calendar.month).year + phrase.offset));
    case 'month':
      return asPeriod(shiftPeriod(calendar.month, phrase.offset));
    case 'yearsAgo':
      return { kind: 'yearsAgo', years: phrase.years };
    case 'latest':
      return { kind: 'latest' };
    case 'wholeYear':
      return { kind: 'wholeYear' };
    case 'lastMonths': {
      const to = lastMonth(calendar);
      return { kind: 'span', from: shiftPeriod(to, 1 - phrase.months), to };
    }
    case 'eachMonth': {
      const to = lastMonth(calendar);
      return { kind: 'span', from: periodOf('month', partsOf(to).year, 1), to };
    }
    case 'season': {
      const from = periodOf('month', assumedYear(calendar, phrase.firstMonth), phrase.firstMonth);
      return { kind: 'span', from, to: shiftPeriod(from, 2) };
    }
    case 'day':
      return asUnreported(dayFrom(calendar.today, phrase.offset));
  }
}

function dayFrom(today: string, days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}
