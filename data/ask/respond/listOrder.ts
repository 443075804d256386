import { RATINGS_WORST_FIRST } from '../../rating/rate.js';
import type { ListRow, ReadingView } from '../answer.js';
import type { ListRequest } from '../request.js';

export function orderRows(rows: readonly ListRow[], { orderBy, statuses, side }: ListRequest): ListRow[] {
  switch (orderBy) {
    case 'deviation':
      return largestDeviationFirst(rows);
    case 'outcome':
      return largestOutcomeFirst(rows, side);
    case 'forecast':
      return largestForecastFirst(rows);
    case 'report':
      return statuses === null ? [...rows] : worstFirst(rows);
  }
}

/** Figures in different units have no order among them. */
export function haveOneUnit(rows: readonly ListRow[]): boolean {
  return new Set(rows.map((row) => (row.kind === 'indicator' ? row.view.indicator.unit : null))).size === 1;
}

/** By rating, and within it the furthest from its target first. */
export function compareWorst(a: ReadingView, b: ReadingView): number {
  return severity(a.rating) - severity(b.rating) || relativeDeviation(b) - relativeDeviation(a);
}

function worstFirst(rows: readonly ListRow[]): ListRow[] {
  return [...rows].sort((a, b) =>
    a.kind === 'indicator' && b.kind === 'indicator'
      ? compareWorst(a.view, b.view)
      : severity(statusOf(a)) - severity(statusOf(b)),
  );
}

function statusOf(row: ListRow): string | null {
  if (row.kind === 'indicator') return row.view.rating;
  return row.kind === 'project' ? row.project.status : null;
}

function severity(status: string | null): number {
  const place = RATINGS_WORST_FIRST.findIndex((known) => known === status);
  return place < 0 ? RATINGS_WORST_FIRST.length : place;
}

/** A sum is no rival of its own items; among deficits the deepest comes first. */
function largestOutcomeFirst(rows: readonly ListRow[], side: ListRequest['side']): ListRow[] {
  const isSum = (row: ListRow): boolean =>
    row.kind === 'indicator' && row.view.indicator.resultRow?.role === 'sum';
  const direction = side === 'negative' ? -1 : 1;
  const outcomeOf = figureOf('outcome');
  return rows.filter((row) => !isSum(row)).sort((a, b) => direction * (outcomeOf(b) - outcomeOf(a)));
}

function largestForecastFirst(rows: readonly ListRow[]): ListRow[] {
  const forecastOf = figureOf('forecast');
  return haveOneUnit(rows) ? [...rows].sort((a, b) => forecastOf(b) - forecastOf(a)) : [...rows];
}

function figureOf(figure: 'outcome' | 'forecast'): (row: ListRow) => number {
  return (row) => (row.kind === 'indicator' ? (row.view[figure] ?? -Infinity) : -Infinity);
}

/** Amounts of one unit are compared as they are, mixed units by their share of the target. */
function largestDeviationFirst(rows: readonly ListRow[]): ListRow[] {
  const isOneUnit = haveOneUnit(rows);
  const size = (row: ListRow): number =>
    row.kind !== 'indicator'
      ? 0
      : isOneUnit
        ? Math.abs(row.view.deviation?.amount ?? 0)
        : relativeDeviation(row.view);
  return [...rows].sort((a, b) => size(b) - size(a));
}

function relativeDeviation({ deviation, target }: ReadingView): number {
  if (deviation === null) return 0;
  return Math.abs(
    deviation.percent ?? (target === null || target === 0 ? 0 : (deviation.amount / target) * 100),
  );
}
