import type { ReadingView } from '../../data/ask/answer.js';
import { comparePeriods, shiftPeriod } from '../../data/report/period.js';

export interface Course {
  readonly direction: 'rising' | 'falling' | 'level';
  /** How many times in a row it has gone that way, up to the newest outcome. */
  readonly periods: number;
}

/** What the newest outcomes of a series do, read off their cells: nothing is estimated or carried forward. */
export interface Trend {
  readonly newest: ExactView;
  /** null where the period before has no outcome, and for sums from January, which grow whatever happens. */
  readonly course: Course | null;
  /** The side of its target that it is on, and for how many periods in a row; null on the target or without one. */
  readonly side: { readonly side: 'over' | 'under'; readonly periods: number } | null;
}

export type ExactView = ReadingView & { readonly outcome: number };

/** Blank and approximate outcomes are neither drawn nor compared. */
export function exactViews(views: readonly ReadingView[]): ExactView[] {
  return views.filter((view): view is ExactView => view.outcome !== null && !view.approximate);
}

/** @param views oldest first */
export function trendOf(views: readonly ExactView[]): Trend | null {
  const newest = views.at(-1);
  if (newest === undefined) return null;
  const stretch = lastUnbroken(views);
  return { newest, course: newest.indicator.accumulates ? null : courseOf(stretch), side: sideOf(stretch) };
}

/** Whether every period between the first and the last is there. */
export function isUnbroken(views: readonly ExactView[]): boolean {
  return lastUnbroken(views).length === views.length;
}

/** Those that follow upon each other without a period between them, up to the newest. */
function lastUnbroken(views: readonly ExactView[]): readonly ExactView[] {
  const gap = views.findLastIndex((view, index) => {
    const before = views[index - 1];
    return before !== undefined && comparePeriods(shiftPeriod(before.period, 1), view.period) !== 0;
  });
  return views.slice(Math.max(gap, 0));
}

function courseOf(stretch: readonly ExactView[]): Course | null {
  const moves = stretch
    .slice(1)
    .map(({ outcome }, index) => Math.sign(outcome - (stretch[index]?.outcome ?? outcome)));
  const last = moves.at(-1);
  if (last === undefined) return null;
  const direction = last === 0 ? 'level' : last > 0 ? 'rising' : 'falling';
  return { direction, periods: runAtEnd(moves) };
}

function sideOf(stretch: readonly ExactView[]): Trend['side'] {
  const sides = stretch.map(({ deviation }) => (deviation === null ? 0 : Math.sign(deviation.amount)));
  const last = sides.at(-1) ?? 0;
  return last === 0 ? null : { side: last > 0 ? 'over' : 'under', periods: runAtEnd(sides) };
}

/** How many values at the end equal the last one. */
function runAtEnd(values: readonly number[]): number {
  const last = values.at(-1);
  return values.length - 1 - values.findLastIndex((value) => value !== last);
}
