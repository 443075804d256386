import type { Period } from '../../report/period.js';
import { partsOf, periodOf, shiftPeriod } from '../../report/period.js';
import type { AskedTime } from '../request.js';
import { isNumber, type Token } from '../words/tokenise.js';
import { MONTHS, NUMBERS } from './calendarWords.js';
import { createPhrases } from './phrases.js';
import { TIME_PHRASES, type TimePhrase } from './timePhrases.js';

/** What relative times are counted from. */
export interface Calendar {
  /** The current month in Sweden. */
  readonly month: Period;
  /** ISO date of today in Sweden. */
  readonly today: string;
  /** The newest month that a report exists for; null before the first. */
  readonly newest: Period | null;
}

export interface TimeMention {
  readonly start: number;
  /** First token after the mention. */
  readonly end: number;
  readonly time:
    AskedTime | { readonly kind: 'yearsAgo'; readonly years: number } | { readonly kind: 'wholeYear' };
}

const phrases = createPhrases(TIME_PHRASES);
export const TIME_WORDS: ReadonlySet<string> = new Set([...phrases.words, ...MONTHS.keys()]);

const period = (value: Period, yearAssumed = false): AskedTime => ({
  kind: 'period',
  period: value,
  yearAssumed,
});
const unreported = (stretch: string): AskedTime => ({ kind: 'unreported', stretch });

interface Found<T> {
  readonly value: T;
  readonly end: number;
}

/** All times that a question names, in order. */
export function readTimes(tokens: readonly Token[], calendar: Calendar): TimeMention[] {
  const reader = createReader(tokens, calendar);
  const mentions: TimeMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = reader(at);
    if (found === null) at += 1;
    else {
      mentions.push({ start: at, end: found.end, time: found.value });
      at = found.end;
    }
  }
  return mentions;
}

const RANGE_WORDS = new Set(['till', 'tom', 'to', 'through', 'och', 'until', 'and']);
const TERTIAL_WORDS = new Set(['tertial', 'tertialet', 'tertialen', 'tertialets', 'tertials']);
const QUARTER_WORDS = new Set(['kvartal', 'kvartalet', 'kvartalets', 'quarter', 'kv']);
const HALF_WORDS = new Set(['halvar', 'halvaret']);
const WEEK_WORDS = new Set(['vecka', 'veckan', 'week', 'v']);
const SINCE_WORDS = new Set(['sedan', 'sen', 'fran', 'since', 'alltsedan', 'efter']);
const LAST_WORDS = new Set(['senaste', 'sista', 'last', 'past', 'foregaende', 'forra']);
const MONTH_UNITS = new Set(['manaderna', 'manader', 'man', 'months', 'manadernas']);
const YEAR_UNITS = new Set(['aren', 'ar', 'years']);

function createReader(tokens: readonly Token[], calendar: Calendar) {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const glue = (at: number): string => tokens[at]?.glue ?? '';
  const thisYear = partsOf(calendar.month).year;

  /** "2023", "-23" and "'23"; `bare` also takes "23", which only means a year behind a month or tertial. */
  function explicitYear(at: number, bare: boolean): Found<number> | null {
    const token = tokens[at];
    if (token === undefined) return null;
    if (/^(?:19|20)\d\d$/.test(token.folded)) return { value: Number(token.folded), end: at + 1 };
    const short = /^\d\d$/.test(token.folded) && (bare || /(?:^|\s)[-\u2013\u2212'’]$/.test(token.glue));
    return short ? { value: 2000 + Number(token.folded), end: at + 1 } : null;
  }

  function yearPhrase(at: number): Found<number> | null {
    const found = phrases.at(tokens, at);
    if (found?.meaning.as === 'year')
      return { value: thisYear + found.meaning.offset, end: at + found.length };
    if (found?.meaning.as === 'yearsAgo')
      return { value: thisYear - found.meaning.years, end: at + found.length };
    return null;
  }

  /** The year that stands behind a month, tertial or quarter, if any. */
  function yearAfter(at: number): Found<number> | null {
    const skipped = ['ar', 'manad', 'under', 'of', 'manaden'].includes(word(at)) ? at + 1 : at;
    return explicitYear(skipped, true) ?? yearPhrase(skipped) ?? (skipped === at ? null : yearPhrase(at));
  }

  function number(at: number, largest: number): Found<number> | null {
    const value = isNumber(tokens[at] ?? { folded: '', written: '', glue: '', openEnded: false })
      ? Number(word(at))
      : NUMBERS.get(word(at));
    return value !== undefined && value >= 1 && value <= largest ? { value, end: at + 1 } : null;
  }

  /**
   * The year of a month named alone: its latest occurrence up to now. When reports ended long ago,
   * the latest that could have one.
   */
  function assumedYear(month: number): number {
    const latestUpTo = (limit: Period): Period => {
      const { year, number: limitMonth } = partsOf(limit);
      return periodOf('month', month <= limitMonth ? year : year - 1, month);
    };
    const candidate = latestUpTo(calendar.month);
    const { newest } = calendar;
    if (newest === null) return partsOf(candidate).year;
    const reportsEndedLongAgo = candidate > shiftPeriod(newest, 11);
    return partsOf(reportsEndedLongAgo ? latestUpTo(newest) : candidate).year;
  }

  /** "november", "november 2023", "nov -23", "november i fjol"; the year is null when it is not said. */
  function month(at: number): Found<{ month: number; year: number | null }> | null {
    const value = MONTHS.get(word(at));
    if (value === undefined) return null;
    const year = yearAfter(at + 1);
    return { value: { month: value, year: year?.value ?? null }, end: year?.end ?? at + 1 };
  }

  /** "2023-11", "2023/11", "11/2023" and "202311". */
  function isoMonth(at: number): Found<Period> | null {
    const compact = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(word(at));
    if (compact !== null)
      return { value: periodOf('month', Number(compact[1]), Number(compact[2])), end: at + 1 };
    if (!/^[-/\u2013.]$/.test(glue(at + 1))) return null;
    const [first, second] = [word(at), word(at + 1)];
    const yearFirst = /^20\d\d$/.test(first) && /^(?:0?[1-9]|1[0-2])$/.test(second);
    if (yearFirst) return { value: periodOf('month', Number(first), Number(second)), end: at + 2 };
    const yearLast = /^(?:0?[1-9]|1[0-2])$/.test(first) && /^20\d\d$/.test(second);
    return yearLast ? { value: periodOf('month', Number(second), Number(first)), end: at + 2 } : null;
  }

  function iso(at: number): Found<AskedTime> | null {
    const start = isoMonth(at);
    if (start === null) return null;
    const day = /^-$/.test(glue(start.end)) && /^\d{2}$/.test(word(start.end));
    if (day) return { value: unreported(`${start.value}-${word(start.end)}`), end: start.end + 1 };
    const separator = RANGE_WORDS.has(word(start.end)) ? start.end + 1 : start.end;
    const ranged = separator > start.end || /[-/\u2013]/.test(glue(start.end));
    const end = ranged ? isoMonth(separator) : null;
    if (end === null) return { value: period(start.value), end: start.end };
    return { value: { kind: 'span', from: start.value, to: end.value }, end: end.end };
  }

  function named(at: number): Found<AskedTime> | null {
    const start = month(LAST_WORDS.has(word(at)) ? at + 1 : at);
    if (start === null) return null;
    const dash = /^\s*[-\u2013]\s*$/.test(glue(start.end));
    const separator = RANGE_WORDS.has(word(start.end)) ? start.end + 1 : start.end;
    const spokenDash = word(start.end) === 't' && word(start.end + 1) === 'o' && word(start.end + 2) === 'm';
    const end = spokenDash ? month(start.end + 3) : dash || separator > start.end ? month(separator) : null;
    if (end !== null && (start.value.year === null || end.value.year !== null)) {
      const toYear = end.value.year ?? assumedYear(end.value.month);
      const fromYear = start.value.year ?? (start.value.month <= end.value.month ? toYear : toYear - 1);
      const from = periodOf('month', fromYear, start.value.month);
      return { value: { kind: 'span', from, to: periodOf('month', toYear, end.value.month) }, end: end.end };
    }
    const { month: value, year } = start.value;
    return {
      value: period(periodOf('month', year ?? assumedYear(value), value), year === null),
      end: start.end,
    };
  }

  /** "sedan mars", "från januari" with nothing after: up to the newest report. */
  function since(at: number): Found<AskedTime> | null {
    if (!SINCE_WORDS.has(word(at))) return null;
    const from = named(at + 1) ?? iso(at + 1);
    if (from === null || from.value.kind !== 'period') return null;
    const to = calendar.newest ?? calendar.month;
    return from.value.period < to
      ? { value: { kind: 'span', from: from.value.period, to }, end: from.end }
      : null;
  }

  /** A numbered part of a year: "T3", "tertial 3", "tredje tertialet", "kvartal 3", "vecka 47". */
  function numbered(at: number): Found<AskedTime> | null {
    const before = explicitYear(at, false);
    const start = before?.end ?? at;
    const short = /^([tqkhv])(\d{1,2})$/.exec(word(start));
    let kind: string | null = null;
    let found: Found<number> | null = null;
    if (short !== null) {
      kind = { t: 'T', q: 'Q', k: 'Q', h: 'H', v: 'W' }[short[1] ?? ''] ?? null;
      found = { value: Number(short[2]), end: start + 1 };
    } else {
      const ordinal = number(start, 4) ?? (LAST_WORDS.has(word(start)) ? { value: 0, end: start + 1 } : null);
      const [noun, spoken] =
        ordinal !== null && kindOf(word(ordinal.end)) !== null
          ? [word(ordinal.end), { value: ordinal.value, end: ordinal.end + 1 }]
          : [word(start), number(start + 1, 53)];
      kind = kindOf(noun);
      found = spoken;
    }
    if (kind === null || found === null) return null;
    const largest = { T: 3, Q: 4, H: 2, W: 53 }[kind] ?? 0;
    const value = found.value === 0 && word(start) === 'sista' ? largest : found.value;
    if (value < 1 || value > largest) return null;
    const after = before === null ? yearAfter(found.end) : null;
    const year = before?.value ?? after?.value ?? null;
    return { value: part(kind, value, year), end: after?.end ?? found.end };
  }

  function part(kind: string, value: number, said: number | null): AskedTime {
    const { year: newestYear } = partsOf(calendar.newest ?? calendar.month);
    if (kind === 'T') return period(periodOf('tertial', said ?? newestYear, value), said === null);
    const year = said ?? newestYear;
    return unreported(
      kind === 'W' ? `${year}-W${String(value).padStart(2, '0')}` : `${year}-${kind}${value}`,
    );
  }

  /** "senaste tre månaderna", "de tre senaste åren"; twelve months are the measure R12, read elsewhere. */
  function latestStretch(at: number): Found<AskedTime> | null {
    const lastFirst = LAST_WORDS.has(word(at));
    const count = number(lastFirst ? at + 1 : at, 60);
    if (count === null || (!lastFirst && !LAST_WORDS.has(word(count.end)))) return null;
    const unitAt = lastFirst ? count.end : count.end + 1;
    const to = calendar.newest ?? calendar.month;
    if (MONTH_UNITS.has(word(unitAt)) && count.value !== 12) {
      return { value: { kind: 'span', from: shiftPeriod(to, 1 - count.value), to }, end: unitAt + 1 };
    }
    if (YEAR_UNITS.has(word(unitAt)) && count.value > 1) {
      const { year } = partsOf(to);
      const from = periodOf('year', year + 1 - count.value);
      return { value: { kind: 'span', from, to: periodOf('year', year) }, end: unitAt + 1 };
    }
    return null;
  }

  function years(at: number): Found<AskedTime> | null {
    const start = explicitYear(word(at) === 'ar' ? at + 1 : at, false);
    if (start === null) return null;
    const monthBehind = MONTHS.get(word(start.end));
    if (monthBehind !== undefined && explicitYear(start.end + 1, true) === null) {
      return { value: period(periodOf('month', start.value, monthBehind)), end: start.end + 1 };
    }
    const ranged =
      /^\s*[-\u2013]\s*$/.test(glue(start.end)) || ['till', 'to', 'tom'].includes(word(start.end));
    const end = ranged ? explicitYear(/^\d/.test(word(start.end)) ? start.end : start.end + 1, false) : null;
    if (end !== null && end.value > start.value) {
      return {
        value: { kind: 'span', from: periodOf('year', start.value), to: periodOf('year', end.value) },
        end: end.end,
      };
    }
    return { value: period(periodOf('year', start.value)), end: start.end };
  }

  /** "15 november" and "den 15 nov 2023": a day, which no report is made for. */
  function day(at: number): Found<AskedTime> | null {
    const value = isNumber(tokens[at] ?? { folded: '', written: '', glue: '', openEnded: false })
      ? Number(word(at))
      : 0;
    const monthAt = month(at + 1);
    if (word(at - 1) !== 'den' || value < 1 || value > 31 || monthAt === null) return null;
    const of = periodOf('month', monthAt.value.year ?? assumedYear(monthAt.value.month), monthAt.value.month);
    return { value: unreported(`${of}-${String(value).padStart(2, '0')}`), end: monthAt.end };
  }

  function phrase(at: number): Found<TimeMention['time']> | null {
    const found = phrases.at(tokens, at);
    return found === null ? null : { value: timeOf(found.meaning), end: at + found.length };
  }

  function timeOf(meaning: TimePhrase): TimeMention['time'] {
    switch (meaning.as) {
      case 'year':
        return period(periodOf('year', thisYear + meaning.offset));
      case 'month':
        return period(shiftPeriod(calendar.month, meaning.offset));
      case 'yearsAgo':
        return { kind: 'yearsAgo', years: meaning.years };
      case 'latest':
        return { kind: 'latest' };
      case 'wholeYear':
        return { kind: 'wholeYear' };
      case 'lastMonths': {
        const to = calendar.newest ?? calendar.month;
        return { kind: 'span', from: shiftPeriod(to, 1 - meaning.months), to };
      }
      case 'season': {
        const from = periodOf('month', assumedYear(meaning.firstMonth), meaning.firstMonth);
        return { kind: 'span', from, to: shiftPeriod(from, 2) };
      }
      case 'week':
      case 'day':
        return unreported(
          dayFromToday(calendar.today, meaning.as === 'week' ? meaning.offset * 7 : meaning.offset),
        );
    }
  }

  return (at: number): Found<TimeMention['time']> | null =>
    iso(at) ??
    numbered(at) ??
    latestStretch(at) ??
    day(at) ??
    since(at) ??
    named(at) ??
    phrase(at) ??
    years(at);
}

function kindOf(noun: string): string | null {
  if (TERTIAL_WORDS.has(noun)) return 'T';
  if (QUARTER_WORDS.has(noun)) return 'Q';
  if (HALF_WORDS.has(noun)) return 'H';
  return WEEK_WORDS.has(noun) ? 'W' : null;
}

function dayFromToday(today: string, days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}
