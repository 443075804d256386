import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { comparePeriods, periodContaining, shiftPeriod, type Period } from '../report/period.js';
import { isOff, isWorse, type Level } from './alertLevel.js';
import type { AlertState } from './alertState.js';
import { perPeriod } from './perPeriod.js';
import { readingLevel } from './readingLevel.js';
import type { ReportedMonth } from './reported.js';
import { SETTLED_AFTER, type Point } from './standing.js';

export interface Wanted {
  readonly indicator: Indicator;
  readonly open: AlertState | null;
  /** Nothing that the open alert was decided on is touched, so what came before it need not be read again. */
  readonly isTrusted: boolean;
  /** What has to be known besides. */
  readonly backTo: Period | null;
}

interface Trail extends Wanted {
  /** Newest first. */
  readonly points: Point<Reading>[];
  isEnded: boolean;
}

const NONE: Point<Reading>['superseded'] = [];

/**
 * The rows of each indicator, newest first, as far back as a decision can depend on them: ten years of reports are
 * not read to learn that a figure is still green. As in the book, a newer report goes before an older one and an
 * exact figure before an approximate one.
 *
 * @param reports newest first
 */
export function readingPoints(
  reports: readonly ReportedMonth[],
  wanted: ReadonlyMap<string, Wanted>,
): ReadonlyMap<string, Pick<Trail, 'points'>> {
  const trails = new Map<string, Trail>();
  for (const [id, { indicator, open, isTrusted, backTo }] of wanted)
    trails.set(id, { indicator, open, isTrusted, backTo, points: [], isEnded: false });
  const periodBefore = perPeriod((period) => shiftPeriod(period, -1));
  let open = [...trails.values()];
  for (const report of reports) {
    if (open.length === 0) break;
    for (const reading of report.readings) {
      const trail = trails.get(reading.indicatorId);
      if (trail !== undefined && !trail.isEnded) add(trail, reading, report);
    }
    // No report from before a period began has a row of it.
    const isRead = perPeriod((period) => comparePeriods(firstMonthOf(period), report.period) >= 0);
    for (const trail of open) trail.isEnded = isEnough(trail, isRead, periodBefore);
    open = open.filter(({ isEnded }) => !isEnded);
  }
  return trails;
}

function firstMonthOf(period: Period): Period {
  return shiftPeriod(periodContaining(shiftPeriod(period, -1), 'month'), 1);
}

function add(trail: Trail, reading: Reading, report: ReportedMonth): void {
  const { points } = trail;
  const { period } = reading;
  let at = points.length;
  while (at > 0 && isBefore(points[at - 1], period)) at -= 1;
  const known = points[at - 1];
  const level = decidedLevel(trail, period, report) ?? readingLevel(trail.indicator, reading);
  const said = { period, level, stated: reading, report, superseded: NONE };
  if (known?.period !== period) points.splice(at, 0, said);
  else if (known.stated.approximate && !reading.approximate) points[at - 1] = said;
  else points[at - 1] = { ...known, superseded: [...known.superseded, said] };
}

/** As the row that the open alert was decided on has been rated already; null for any other. */
function decidedLevel({ open, isTrusted }: Trail, period: Period, { revision }: ReportedMonth): Level | null {
  const isDecidedOn = isTrusted && open?.period === period && open.revision.period === revision.period;
  return isDecidedOn ? open.level : null;
}

function isBefore(point: Point<Reading> | undefined, period: Period): boolean {
  return point !== undefined && point.period !== period && comparePeriods(point.period, period) < 0;
}

/** Whether no older report can move what is decided. */
function isEnough(
  { points, open, isTrusted, backTo }: Trail,
  isRead: (period: Period) => boolean,
  periodBefore: (period: Period) => Period,
): boolean {
  if (backTo !== null && !isRead(backTo)) return false;
  const [newest] = points;
  if (newest === undefined) return open === null && backTo !== null;
  if (!isRead(periodBefore(newest.period))) return false;
  if (open === null && (newest.level === null || newest.level === 'green')) return true;
  return open !== null && isTrusted
    ? isRead(open.period) && isSettled(points, open)
    : isEndRead(points, isRead, open);
}

/** How long it has been better than told. */
function isSettled(points: readonly Point<Reading>[], open: AlertState): boolean {
  const known = points.filter(({ level }) => level !== null);
  const level = known[0]?.level ?? null;
  return level === null || !isOff(level) || !isWorse(open.told, level) || known.length >= SETTLED_AFTER;
}

/** Whether the row outside its target, or that forewarned, is known to its beginning. */
function isEndRead(
  points: readonly Point<Reading>[],
  isRead: (period: Period) => boolean,
  open: AlertState | null,
): boolean {
  const level = points.find((point) => point.level !== null)?.level ?? null;
  const end = points.find(
    (point) => point.level === 'green' || (point.level === 'forewarning' && isOff(level)),
  );
  return (
    end !== undefined &&
    isRead(end.period) &&
    (open === null || (isRead(open.since) && isRead(open.revision.period)))
  );
}
