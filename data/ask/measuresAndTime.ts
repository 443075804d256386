import { periodOf, yearOf, type Period } from '../report/period.js';
import type { Calendar } from './grammar/time/reader.js';
import type { TimeMention } from './grammar/time/readTimes.js';
import { tagsAs, type Question } from './question.js';
import type { AskedTime, Measure } from './request.js';
import { stem } from './words/stem.js';

/** The period asked for, and the one it is to be held against. */
export interface AskedTimes {
  readonly time: AskedTime;
  readonly comparedWith: Period | null;
}

/** Words before a time that make it the one to compare with. */
const COMPARING = new Set([
  'med',
  'mot',
  'an',
  'sedan',
  'sen',
  'vs',
  'versus',
  'kontra',
  'jmf',
  'jfr',
  'jmfr',
  'jmfrt',
  'fran',
  'against',
  'than',
  'since',
  'to',
  'from',
]);
/** Words that hold two times against each other wherever they stand. */
const COMPARISON_WORDS = new Set([
  'jamfort',
  'jamfor',
  'jamfora',
  'jamforelse',
  'jmf',
  'jfr',
  'jmfr',
  'skillnad',
  'skillnaden',
  'compare',
  'compared',
  'difference',
  'andrats',
  'forandrats',
  'forandring',
  'forandringen',
]);

export function readAskedTimes(question: Question, calendar: Calendar): AskedTimes {
  const compared: Period[] = [];
  const plain: AskedTime[] = [];
  let wholeYear = tagsAs(question, 'measure').some((measure) => measure.wholeYear);
  const comparesSomewhere =
    question.tokens.some(({ folded }) => COMPARISON_WORDS.has(folded)) ||
    tagsAs(question, 'measure').some(({ measure }) => measure === 'trend');
  for (const mention of question.times) {
    const { time } = mention;
    if (time.kind === 'wholeYear') wholeYear = true;
    else if (time.kind === 'yearsAgo') {
      const year = periodOf('year', yearOf(calendar.newest ?? calendar.month) - time.years);
      if (isCompared(question, mention) || comparesSomewhere || plain.length > 0) compared.push(year);
      else plain.push({ kind: 'period', period: year, yearAssumed: false });
    } else if (
      time.kind === 'period' &&
      (isCompared(question, mention) || (comparesSomewhere && isPastYear(time.period, calendar)))
    ) {
      compared.push(time.period);
    } else plain.push(time);
  }
  // "per månad i år": the span says more than the year it lies in.
  const [first, second] = plain.sort((a, b) => Number(b.kind === 'span') - Number(a.kind === 'span'));
  if (first?.kind === 'period' && second?.kind === 'period' && compared.length === 0) {
    const [older, newer] = [first, second].sort((a, b) => (a.period < b.period ? -1 : 1));
    if (older !== undefined && newer !== undefined) return { time: newer, comparedWith: older.period };
  }
  const time = wholeYear ? wholeYearOf(first, calendar) : (first ?? { kind: 'latest' });
  return { time, comparedWith: compared[0] ?? null };
}

function isCompared({ tokens }: Question, { start }: TimeMention): boolean {
  return COMPARING.has(tokens[start - 1]?.folded ?? '');
}

function isPastYear(period: Period, { month }: Calendar): boolean {
  return /^\d{4}$/.test(period) && yearOf(period) < yearOf(month);
}

function wholeYearOf(time: AskedTime | undefined, { newest, month }: Calendar): AskedTime {
  const year = time?.kind === 'period' ? yearOf(time.period) : yearOf(newest ?? month);
  return { kind: 'period', period: periodOf('year', year), yearAssumed: false };
}

/**
 * In the order asked, each once.
 *
 * @param nameParts parts of the subject's name: "utveckling" in "Summa utveckling" asks for no trend
 */
export function measuresOf(question: Question, nameParts: readonly string[] = []): Measure[] {
  const measures = question.tags.flatMap(({ meaning, start, end }) => {
    if (meaning.as === 'status') return ['status'] as const;
    if (meaning.as !== 'measure') return [];
    const inName = question.tokens
      .slice(start, end)
      .every(({ folded }) => nameParts.some((part) => stem(folded).startsWith(part)));
    return inName ? [] : [meaning.measure];
  });
  const wholeYear = question.times.some(({ time }) => time.kind === 'wholeYear');
  // Of a year that is not over, the figure is the forecast.
  return measures.length === 0 && wholeYear ? ['forecast'] : [...new Set(measures)];
}
