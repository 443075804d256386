import { partsOf, type Period } from '../../../report/period.js';
import type { AskedTime } from '../../request.js';
import type { Token } from '../../words/tokenise.js';
import { NUMBERS } from './calendarWords.js';
import { TIMES, type TimePhrase } from './timePhrases.js';

/** What relative times are counted from. */
export interface Calendar {
  /** The current month in Sweden. */
  readonly month: Period;
  /** ISO date of today in Sweden. */
  readonly today: string;
  /** The newest month that a report exists for; null before the first. */
  readonly newest: Period | null;
}

/** Something read at a token. */
export interface Found<T> {
  readonly value: T;
  /** First token after it. */
  readonly end: number;
}

/** Access to the tokens of a question for the readers of its times; beyond either end all is empty. */
export interface Reader {
  readonly calendar: Calendar;
  readonly word: (at: number) => string;
  /** What stands before the token. */
  readonly glue: (at: number) => string;
  readonly phrase: (at: number) => Found<TimePhrase> | null;
}

export function createReader(tokens: readonly Token[], calendar: Calendar): Reader {
  return {
    calendar,
    word: (at) => tokens[at]?.folded ?? '',
    glue: (at) => tokens[at]?.glue ?? '',
    phrase: (at) => {
      const found = TIMES.at(tokens, at);
      return found === null ? null : { value: found.meaning, end: at + found.length };
    },
  };
}

export const asPeriod = (period: Period, yearAssumed = false): AskedTime => ({
  kind: 'period',
  period,
  yearAssumed,
});
export const asUnreported = (stretch: string): AskedTime => ({ kind: 'unreported', stretch });

/** The newest month there can be a figure for. */
export function lastMonth({ newest, month }: Calendar): Period {
  return newest ?? month;
}

/** A figure or a number in words from 1 to `largest`. */
export function readNumber({ word }: Reader, at: number, largest: number): Found<number> | null {
  const value = /^\d{1,4}$/.test(word(at)) ? Number(word(at)) : NUMBERS.get(word(at));
  return value !== undefined && value >= 1 && value <= largest ? { value, end: at + 1 } : null;
}

/** "2023", "-23" and "'23"; `bare` also takes "23", which only means a year behind a month or tertial. */
export function readYear({ word, glue }: Reader, at: number, bare = false): Found<number> | null {
  if (/^(?:19|20)\d\d$/.test(word(at))) return { value: Number(word(at)), end: at + 1 };
  const marked = at === 0 ? /^[-\u2013\u2212'’]$/ : /\s[-\u2013\u2212'’]$/;
  const isShort = /^\d\d$/.test(word(at)) && (bare || marked.test(glue(at)));
  return isShort ? { value: 2000 + Number(word(at)), end: at + 1 } : null;
}

const BETWEEN_TIME_AND_YEAR = new Set(['ar', 'manad', 'manaden', 'under', 'of']);

/** The year behind a month, tertial or quarter, if any: "november 2023", "T3 -22", "november i fjol". */
export function readYearAfter(reader: Reader, at: number): Found<number> | null {
  const skipped = BETWEEN_TIME_AND_YEAR.has(reader.word(at)) ? at + 1 : at;
  return readYear(reader, skipped, true) ?? yearPhrase(reader, skipped) ?? yearPhrase(reader, at);
}

function yearPhrase({ phrase, calendar }: Reader, at: number): Found<number> | null {
  const found = phrase(at);
  const { year } = partsOf(calendar.month);
  if (found?.value.as === 'year') return { value: year + found.value.offset, end: found.end };
  return found?.value.as === 'yearsAgo' ? { value: year - found.value.years, end: found.end } : null;
}
