import type { Book } from '../../report/book.js';
import type { Indicator } from '../../report/indicator.js';
import {
  comparePeriods,
  frequencyOf,
  periodContaining,
  periodOf,
  partsOf,
  yearOf,
  type Period,
} from '../../report/period.js';
import type { Assumption, ReadingView } from '../answer.js';
import type { AskedTime } from '../request.js';

/** The reading that an asked time means for one indicator. */
export type Chosen =
  | { readonly kind: 'found'; readonly view: ReadingView; readonly assumptions: readonly Assumption[] }
  | { readonly kind: 'none'; readonly asked: string; readonly newest: Period | null };

/** Spans are no single reading: of them this takes the last period. */
export function chooseReading(book: Book, indicator: Indicator, time: AskedTime): Chosen {
  const newest = newestPeriod(book, indicator.id);
  const none = (asked: string): Chosen => ({ kind: 'none', asked, newest });
  switch (time.kind) {
    case 'latest':
      return (
        found(book, indicator, newest, newest === null ? [] : [{ kind: 'latest', period: newest }]) ??
        none('')
      );
    case 'unreported':
      return none(time.stretch);
    case 'span':
      return chooseReading(book, indicator, { kind: 'period', period: time.to, yearAssumed: false });
    case 'period': {
      const { period, yearAssumed } = time;
      const assumed: Assumption[] = yearAssumed ? [{ kind: 'yearAssumed', period }] : [];
      const exact = found(book, indicator, period, assumed);
      if (exact !== null) return exact;
      const near = nearestPeriod(book, indicator, period);
      const assumptions: Assumption[] =
        near === null ? [] : [{ kind: 'nearestPeriod', asked: period, shown: near }];
      return found(book, indicator, near, assumptions) ?? none(period);
    }
  }
}

/** The newest period with any figure; null when no report has one. */
export function newestPeriod(book: Book, indicatorId: string): Period | null {
  const hasFigure = (period: Period): boolean => {
    const view = book.reading(indicatorId, period);
    return (
      view !== null &&
      [view.outcome, view.target, view.forecast, view.annualTarget].some((figure) => figure !== null)
    );
  };
  return book.periodsOf(indicatorId).findLast(hasFigure) ?? null;
}

/** Fewer outcomes than this show no development. */
const FEWEST_FOR_A_SERIES = 3;

/** The periods that show how the outcome has developed, oldest first; none when they are too few. */
export function outcomePeriods(book: Book, indicatorId: string): readonly Period[] {
  const periods = book
    .periodsOf(indicatorId)
    .filter((period) => book.reading(indicatorId, period)?.outcome != null);
  return periods.length >= FEWEST_FOR_A_SERIES ? periods : [];
}

/**
 * A month asked of a tertial's or year's indicator is the tertial or year it belongs to; a year asked of an indicator
 * that is reported more often is the newest period of that year, for last year the one that compares with the newest.
 */
function nearestPeriod(book: Book, indicator: Indicator, asked: Period): Period | null {
  const asksFor = frequencyOf(asked);
  if (asksFor === 'month' && indicator.frequency !== 'month')
    return periodContaining(asked, indicator.frequency);
  if (asksFor !== 'year') return null;
  const inYear = book.periodsOf(indicator.id).filter((period) => yearOf(period) === yearOf(asked));
  const newest = newestPeriod(book, indicator.id);
  const comparable =
    newest === null ? null : periodOf(frequencyOf(newest), yearOf(asked), partsOf(newest).number);
  return inYear.find((period) => period === comparable) ?? inYear.sort(comparePeriods).at(-1) ?? null;
}

function found(
  book: Book,
  indicator: Indicator,
  period: Period | null,
  assumptions: readonly Assumption[],
): Chosen | null {
  const view = period === null ? null : book.reading(indicator.id, period);
  return view === null ? null : { kind: 'found', view, assumptions };
}
