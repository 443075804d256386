import Big from 'big.js';
import type { Rating } from '../../rating/rate.js';
import { rateReading } from '../../rating/rateReading.js';
import { READING_FIGURES, statusSchema, type Reading, type Status } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { PastReadings } from '../../report/pastReadings.js';
import { comparePeriods, type Period } from '../../report/period.js';
import type { FigureChange, ReadingChange } from './changes.js';
import { pairBy, type Pair } from './pairBy.js';
import { worstFirst } from './worstFirst.js';
import { readingKey } from '../../report/readingKey.js';

const REMARKS = ['reportedStatus', 'approximate', 'note'] as const;

type Definitions = ReadonlyMap<string, Indicator>;

export interface ReadingsSide {
  readonly readings: readonly Reading[];
  readonly indicators: Definitions;
}

interface Comparison {
  readonly old: Definitions;
  readonly now: Definitions;
  readonly past: PastReadings;
  readonly isNewest: (reading: Reading) => boolean;
}

/**
 * Readings that are not what they were, worst first. One whose indicator is not defined is as good as absent:
 * nobody can ask for it.
 *
 * @param past all reports as they are, before publishing
 */
export function compareReadings(
  before: ReadingsSide,
  after: ReadingsSide,
  past: PastReadings,
): ReadingChange[] {
  const [former, latter] = [defined(before), defined(after)];
  const newest = newestPeriods(latter);
  const comparison: Comparison = {
    old: before.indicators,
    now: after.indicators,
    past,
    isNewest: ({ indicatorId, period }) =>
      [newest.get(indicatorId), past.of(indicatorId)[0]?.period].every(
        (other) => other === undefined || comparePeriods(other, period) <= 0,
      ),
  };
  return pairBy(former, latter, readingKey)
    .map((pair) => compareReading(pair, comparison))
    .filter((change) => change !== null)
    .sort(worstFirst);
}

function defined({ readings, indicators }: ReadingsSide): Reading[] {
  return readings.filter(({ indicatorId }) => indicators.has(indicatorId));
}

function newestPeriods(readings: readonly Reading[]): ReadonlyMap<string, Period> {
  const newest = new Map<string, Period>();
  for (const { indicatorId, period } of readings) {
    const known = newest.get(indicatorId);
    if (known === undefined || comparePeriods(period, known) > 0) newest.set(indicatorId, period);
  }
  return newest;
}

function compareReading(
  { before, after }: Pair<Reading>,
  { old, now, past, isNewest }: Comparison,
): ReadingChange | null {
  const stated = after ?? before;
  if (stated === null) return null;
  const [definedBefore, definedAfter] = [old.get(stated.indicatorId), now.get(stated.indicatorId)];
  const indicator = after === null ? definedBefore : definedAfter;
  if (indicator === undefined) return null;

  const figures = compareFigures(before, after);
  const remarks = REMARKS.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null));
  const ratingBefore = ratingOf(definedBefore, before);
  const ratingAfter = ratingOf(definedAfter, after);
  const kind = kindOf(before, after, figures.length + remarks.length > 0);
  if (kind === 'rerated' && ratingBefore === ratingAfter) return null;
  return {
    kind,
    indicator,
    period: stated.period,
    before,
    after,
    figures,
    remarks: kind === 'changed' ? remarks : [],
    ratingBefore,
    ratingAfter,
    ratedBy: ratedBy(ratingBefore, ratingOf(definedBefore, after), ratingAfter),
    lastColour: lastColour(stated, before, definedBefore, past),
    isNewest: isNewest(stated),
  };
}

function kindOf(before: Reading | null, after: Reading | null, differs: boolean): ReadingChange['kind'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return differs ? 'changed' : 'rerated';
}

function compareFigures(before: Reading | null, after: Reading | null): FigureChange[] {
  return READING_FIGURES.map((field) => {
    const [former, latter] = [before?.[field] ?? null, after?.[field] ?? null];
    const difference = former === null || latter === null ? null : new Big(latter).minus(former).toNumber();
    return { field, before: former, after: latter, difference };
  }).filter((figure) => figure.before !== figure.after);
}

function ratingOf(indicator: Indicator | undefined, reading: Reading | null): Rating | null {
  return indicator === undefined || reading === null ? null : rateReading(indicator, reading);
}

/** @param between rating of the new figures under the old definition */
function ratedBy(
  before: Rating | null,
  between: Rating | null,
  after: Rating | null,
): ReadingChange['ratedBy'] {
  if (before === null || after === null || before === after) return null;
  if (between === after) return 'figures';
  return between === before ? 'definition' : 'both';
}

function lastColour(
  { indicatorId, period }: Reading,
  before: Reading | null,
  indicator: Indicator | undefined,
  past: PastReadings,
): Status | null {
  const earlier = [...(before === null ? [] : [before]), ...past.before(indicatorId, period)];
  for (const reading of earlier) {
    const colour = statusSchema.safeParse(ratingOf(indicator, reading));
    if (colour.success) return colour.data;
  }
  return null;
}
