import type { Book } from '../../report/book.js';
import type { Indicator } from '../../report/indicator.js';
import {
  frequencyOf,
  partsOf,
  periodOf,
  periodsBetween,
  samePeriodLastYear,
  yearOf,
  type Period,
} from '../../report/period.js';
import type { Answer, ReadingView } from '../answer.js';
import type { Measure, SubjectRequest } from '../request.js';
import { chooseReading, newestPeriod, outcomePeriods } from './choosePeriod.js';
import { commentariesFor, commentariesOn } from './commentaries.js';
import { missingAnswer } from './missingAnswer.js';
import { suggestNext } from './suggestNext.js';
import { suggestSection } from './suggestions.js';

export function answerIndicator(book: Book, indicator: Indicator, request: SubjectRequest): Answer {
  const { time, measures } = request;
  const series =
    time.kind === 'span'
      ? spanPeriods(book, indicator, time, measures.includes('trend'))
      : trendPeriods(book, indicator, measures);
  if (series !== null)
    return answerSeries(book, indicator, series, time.kind === 'span' ? `${time.from}/${time.to}` : null);

  const chosen = chooseReading(book, indicator, time);
  if (chosen.kind === 'none') {
    return missingAnswer(book, indicator, { kind: 'period', asked: chosen.asked, newest: chosen.newest });
  }
  const { view } = chosen;
  const asksForOutcome = measures.length === 0 && time.kind !== 'latest';
  const blank = blankMeasure(view, asksForOutcome ? ['outcome'] : measures);
  if (blank !== null)
    return missingAnswer(
      book,
      indicator,
      { kind: 'measure', measure: blank, period: view.period },
      chosen.assumptions,
    );

  const other = request.comparedWith ?? (measures.includes('trend') ? samePeriodLastYear(view.period) : null);
  const comparedPeriod = other === null ? null : alignPeriod(other, view.period);
  const comparedWith = comparedPeriod === null ? null : book.reading(indicator.id, comparedPeriod);
  const toldInText =
    comparedPeriod !== null &&
    commentariesOn(book, indicator.id).some(({ text }) => text.includes(String(yearOf(comparedPeriod))));
  if (request.comparedWith !== null && comparedWith === null && !toldInText) {
    return missingAnswer(book, indicator, {
      kind: 'period',
      asked: comparedPeriod ?? request.comparedWith,
      newest: newestPeriod(book, indicator.id),
    });
  }
  const commentaries = commentariesFor(book, view);
  return {
    kind: 'reading',
    view,
    measures,
    comparedWith,
    commentaries,
    assumptions: chosen.assumptions,
    suggestions: suggestNext(book, view, commentaries, request),
  };
}

/** "ifjol" beside November 2023 is November 2022. */
function alignPeriod(other: Period, shown: Period): Period {
  const { frequency, number } = partsOf(shown);
  return frequencyOf(other) === 'year' ? periodOf(frequency, yearOf(other), number) : other;
}

/** The figure each measure stands on; null for measures that always have an answer. */
function figuresOf(view: ReadingView, measure: Measure): readonly (number | null)[] | null {
  switch (measure) {
    case 'outcome':
      return [view.outcome];
    case 'target':
      return [view.target, view.annualTarget];
    case 'forecast':
      return [view.forecast];
    case 'deviation':
      return [view.deviation?.amount ?? null, view.forecastDeviation?.amount ?? null];
    case 'rolling12':
      return [view.rolling12];
    case 'previousYear':
      return [view.previousYearOutcome];
    case 'status':
    case 'trend':
    case 'cause':
      return null;
  }
}

/** The first asked measure, when none of those asked for has a figure. A reading without an outcome has none at all. */
function blankMeasure(view: ReadingView, measures: readonly Measure[]): Measure | null {
  const asked = measures.filter((measure) => figuresOf(view, measure) !== null);
  const isBlank = (measure: Measure): boolean =>
    figuresOf(view, measure)?.every((figure) => figure === null) === true;
  return asked.length > 0 && asked.every(isBlank) ? (asked[0] ?? null) : null;
}

function trendPeriods(
  book: Book,
  indicator: Indicator,
  measures: readonly Measure[],
): readonly Period[] | null {
  const periods = measures.includes('trend') ? outcomePeriods(book, indicator.id) : [];
  return periods.length === 0 ? null : periods;
}

/**
 * The indicator's own periods in a span. January to a month of the same year is one accumulated figure,
 * and a span of years holds the periods that compare with the newest one: both give null or those periods.
 */
function spanPeriods(
  book: Book,
  indicator: Indicator,
  { from, to }: { readonly from: Period; readonly to: Period },
  eachWanted: boolean,
): readonly Period[] | null {
  const isAccumulated =
    !eachWanted &&
    indicator.accumulates &&
    yearOf(from) === yearOf(to) &&
    frequencyOf(from) === 'month' &&
    partsOf(from).number === 1;
  if (isAccumulated) return null;
  if (frequencyOf(from) === indicator.frequency) return periodsBetween(from, to);
  const newest = newestPeriod(book, indicator.id);
  if (newest === null || frequencyOf(from) !== 'year') return [];
  return periodsBetween(from, to).map((year) => alignPeriod(year, newest));
}

function answerSeries(
  book: Book,
  indicator: Indicator,
  periods: readonly Period[],
  asked: string | null,
): Answer {
  const views = periods
    .flatMap((period) => book.reading(indicator.id, period) ?? [])
    .filter(({ outcome }) => outcome !== null);
  if (views.length < 2) {
    return missingAnswer(book, indicator, {
      kind: 'period',
      asked: asked ?? '',
      newest: newestPeriod(book, indicator.id),
    });
  }
  const known = new Set(views.map(({ period }) => period));
  const wanted = asked === null ? periodsFromFirst(views) : periods;
  return {
    kind: 'series',
    indicator,
    views,
    gaps: wanted.filter((period) => !known.has(period)),
    assumptions: [],
    suggestions: [suggestSection(indicator.section)],
  };
}

function periodsFromFirst(views: readonly ReadingView[]): readonly Period[] {
  const [first, last] = [views.at(0), views.at(-1)];
  return first === undefined || last === undefined ? [] : periodsBetween(first.period, last.period);
}
