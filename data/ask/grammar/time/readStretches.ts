import { partsOf, periodOf, shiftPeriod } from '../../../report/period.js';
import type { AskedTime } from '../../request.js';
import { LAST_WORDS, MONTH_UNITS, YEAR_UNITS } from './calendarWords.js';
import { asPeriod, lastMonth, readNumber, readYear, type Found, type Reader } from './reader.js';

const MOST_COUNTED = 60;
/** Twelve months back is the measure R12, which the report states itself. */
const ROLLING = 12;

/** "senaste tre månaderna", "de tre senaste åren". */
export function readLatestStretch(reader: Reader, at: number): Found<AskedTime> | null {
  const { word, calendar } = reader;
  const lastFirst = LAST_WORDS.has(word(at));
  const count = readNumber(reader, lastFirst ? at + 1 : at, MOST_COUNTED);
  if (count === null || (!lastFirst && !LAST_WORDS.has(word(count.end)))) return null;
  const unitAt = lastFirst ? count.end : count.end + 1;
  const to = lastMonth(calendar);
  if (MONTH_UNITS.has(word(unitAt)) && count.value !== ROLLING) {
    return { value: { kind: 'span', from: shiftPeriod(to, 1 - count.value), to }, end: unitAt + 1 };
  }
  if (!YEAR_UNITS.has(word(unitAt)) || count.value === 1) return null;
  const { year } = partsOf(to);
  const from = periodOf('year', year + 1 - count.value);
  return { value: { kind: 'span', from, to: periodOf('year', year) }, end: unitAt + 1 };
}

/** "2022", "år 2022", "2021-2023", "2021 till 2023". */
export function readYears(reader: Reader, at: number): Found<AskedTime> | null {
  const { word, glue } = reader;
  const start = readYear(reader, word(at) === 'ar' ? at + 1 : at);
  if (start === null) return null;
  const separator = ['till', 'to', 'tom'].includes(word(start.end)) ? start.end + 1 : start.end;
  const isRange = separator > start.end || /^\s*[-\u2013]\s*$/.test(glue(start.end));
  const end = isRange ? readYear(reader, separator) : null;
  if (end === null || end.value <= start.value)
    return { value: asPeriod(periodOf('year', start.value)), end: start.end };
  return {
    value: { kind: 'span', from: periodOf('year', start.value), to: periodOf('year', end.value) },
    end: end.end,
  };
}
