import Big from 'big.js';
import type { Book } from '../../report/book.js';
import type { Reading } from '../../report/dataset.js';
import type { Indicator, Unit } from '../../report/indicator.js';
import { placeOfFigure } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import { exactOutcome } from './steps.js';
import { fallOf } from './warnFalls.js';
import { groundOf } from './warnJumps.js';
import type { FindingByCode } from './texts/findingTexts.js';
import type { Warning } from './warning.js';

/**
 * A digit too many or too few makes a figure ten times another. The farthest apart in November 2023 are the
 * department's result and that of the year before, 19 118 and 31 712, 1,7 times: five leaves room on both sides.
 */
const MOST_TIMES = 5;
/**
 * Both figures have to be at least this; other units are not compared. Counts vary by their square root (Poisson):
 * of two that differ fivefold those from 5 and 25 up are more than 3,5 deviations apart, the bound of
 * `normalRange`: (25 - 5) / sqrt(25 + 5) = 3,7. An amount is in tkr; the smallest economy line of November 2023,
 * 81 951, is still above 50 when it is typed in mnkr, and a smaller one is small change.
 */
const LEAST: Partial<Record<Unit, number>> = { count: 5, tkr: 50 };

/**
 * Outcomes of another magnitude than what they stand beside, as long as the periods before are too few to tell a
 * jump. What an accumulating figure has fallen from says more (`warnFalls`), and is told alone.
 */
export function warnMagnitude({ handedIn, indicators, past, book }: ReviewScope): Warning[] {
  return handedIn.readings.flatMap((reading): Warning[] => {
    const indicator = indicators.get(reading.indicatorId);
    const outcome = exactOutcome(reading);
    if (indicator === undefined || outcome === null) return [];
    if (groundOf(indicator, reading, past) !== null || fallOf(indicator, reading, past) !== null) return [];
    const beside = figuresBeside(indicator, reading, book).find(({ figure }) =>
      areComparable(outcome, figure, indicator.unit),
    );
    if (beside === undefined || areNear(outcome, beside.figure)) return [];
    const place = placeOfFigure(indicator, reading, 'outcome');
    return [{ ...place, code: 'magnitude', indicator, outcome, ...beside }];
  });
}

type Beside = Pick<FindingByCode['magnitude'], 'beside' | 'figure'>;

/** The first that can be compared counts. What is published may stand in another report, or in its column for the year before. */
function figuresBeside(
  indicator: Indicator,
  { period, previousYearOutcome, target }: Reading,
  book: Book,
): Beside[] {
  const published = book.reading(indicator.id, period)?.outcome ?? null;
  const all = [
    { beside: 'previousYear', figure: previousYearOutcome },
    { beside: 'published', figure: published },
    { beside: 'target', figure: isResult(indicator) ? null : target },
  ] as const;
  return all.flatMap(({ beside, figure }) => (figure === null ? [] : [{ beside, figure }]));
}

/** A result is budgeted at or near 0, of which any outcome is many times. */
function isResult({ unit, direction }: Indicator): boolean {
  return unit === 'tkr' && direction !== 'lowerIsBetter';
}

/** Of the same sign, which 0 has with neither, and both large enough to matter. */
function areComparable(outcome: number, figure: number, unit: Unit): boolean {
  const least = LEAST[unit];
  if (least === undefined || Math.sign(outcome) !== Math.sign(figure)) return false;
  return Math.min(Math.abs(outcome), Math.abs(figure)) >= least;
}

function areNear(a: number, b: number): boolean {
  const [x, y] = [new Big(a).abs(), new Big(b).abs()];
  return x.lte(y.times(MOST_TIMES)) && y.lte(x.times(MOST_TIMES));
}
