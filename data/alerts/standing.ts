import { comparePeriods, type Period } from '../report/period.js';
import { isOff, rankOf, type Level } from './alertLevel.js';
import type { AlertState } from './alertState.js';
import type { ReportedMonth } from './reported.js';

/** Levels in a row that are better than what was told, after which that is over and done with. */
export const SETTLED_AFTER = 3;

/** What one report says of a thing in one period. */
export interface Point<Stated> {
  readonly period: Period;
  /** null where it cannot be told: no outcome, nothing to hold it against, an approximate figure. */
  readonly level: Level | null;
  readonly stated: Stated;
  readonly report: ReportedMonth;
  /** What older reports said of the same period, newest first: a tertial is told of four times. */
  readonly superseded: readonly Pick<Point<Stated>, 'level' | 'stated'>[];
}

export interface Standing<Stated> {
  /** null when it was never known. */
  readonly level: Level | null;
  /** The newest that has a level. */
  readonly point: Point<Stated> | null;
  /** What was said before it, with a level: of the same period or the nearest earlier one. */
  readonly previous: Pick<Point<Stated>, 'level' | 'stated'> | null;
  /** The first of the unbroken row outside, or of that forewarned; what has no level does not break it. */
  readonly since: Period | null;
  /** How many in a row have had the very level, the newest included. */
  readonly run: number;
  /** No later row, not even one without level. */
  readonly isNewest: boolean;
  /** All that was looked at, newest first. */
  readonly points: readonly Point<Stated>[];
  /** The open alert, when nothing of what it was decided on has been touched since. */
  readonly trusted: AlertState | null;
}

/**
 * Where a thing stands now. It follows from the reports alone, so a correction, a report that comes late and the
 * order they come in need no rules of their own.
 *
 * @param points newest first, one per period
 * @param trusted the open alert when it speaks for all that came before the figure it was decided on
 */
export function standingOf<Stated>(
  points: readonly Point<Stated>[],
  trusted: AlertState | null = null,
): Standing<Stated> {
  const known = points.filter(({ level }) => level !== null);
  const [point = null, earlier = null] = known;
  const level = point?.level ?? null;
  const other = known.findIndex((past) => !isSameKind(past.level, level));
  const stretch = other === -1 ? known : known.slice(0, other);
  const changed = known.findIndex((past) => past.level !== level);
  const isContinued = stretch.some(({ period }) => period === trusted?.period);
  return {
    level,
    point,
    previous: point?.superseded.find((said) => said.level !== null) ?? earlier,
    since: isContinued && trusted !== null ? trusted.since : (stretch.at(-1)?.period ?? null),
    run: changed === -1 ? known.length : changed,
    isNewest: point !== null && point === points[0],
    points,
    trusted,
  };
}

/** Whether a report that still stands said that it was at least as bad as `level` in a period from `since` on. */
export function heldSince({ points, trusted }: Standing<unknown>, since: Period, level: Level): boolean {
  if (trusted !== null) return true;
  return points.some(
    (point) =>
      comparePeriods(point.period, since) >= 0 &&
      [point, ...point.superseded].some((said) => said.level !== null && rankOf(said.level) >= rankOf(level)),
  );
}

/** Yellow, red and deviating are one row outside. */
function isSameKind(a: Level | null, b: Level | null): boolean {
  return a === b || (isOff(a) && isOff(b));
}
