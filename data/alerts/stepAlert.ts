import { comparePeriods, type Period } from '../report/period.js';
import { isOff, isWorse, type AlertLevel, type Level } from './alertLevel.js';
import type { AlertState } from './alertState.js';
import type { Reason } from './decision.js';
import { isSnoozed } from './isSnoozed.js';
import { becomes, ends, says, type Step } from './step.js';
import { heldSince, SETTLED_AFTER, type Standing } from './standing.js';

export interface Circumstances {
  readonly now: Date;
  /** Of the report that was published; null when it was definitions alone. */
  readonly published: Period | null;
  /** The report that the figure stands in had been published before. */
  readonly isCorrection: boolean;
  /** Where the corrected row stood before; null when it had no level, or there was none. */
  readonly levelBefore: Level | null;
  /** The definition rates otherwise than before. */
  readonly isRedefined: boolean;
  /** Whether it is only for the target or the tolerance that the figure does not stand at `level`. */
  readonly isOnlyByTarget: (level: Level) => boolean;
}

/**
 * The one place that decides what a level means for an alert.
 *
 * Worse is told at once. Good is only the target itself: what is better without being there is not told, nor that
 * it gets as bad again, so a figure that swings round the tolerance's edge is told once. An end is always told,
 * even when a later report has no figure or somebody has snoozed the alert.
 *
 * @param open null when there is no alert
 */
export function stepAlert(open: AlertState | null, standing: Standing<unknown>, now: Circumstances): Step {
  const { level } = standing;
  if (open === null) return withoutAlert(standing, now);
  if (level === null || level === 'green') return good(open, standing, now);
  if (level === 'forewarning' && isOff(open.told)) return goodButForecast(open, standing, now);
  if (isWorse(level, open.told)) return worse(open, level, standing, now);
  return isWorse(open.told, level)
    ? betterThanTold(open, level, standing, now)
    : says(knownReason(open, standing, now), { level, told: level }, open.level);
}

function withoutAlert(standing: Standing<unknown>, circumstances: Circumstances): Step {
  const { level, previous, isNewest } = standing;
  if (level === null) return says('notRated', null, null);
  if (level === 'green') return says(quietReason('withinTarget', standing, circumstances), null, level);
  const before = circumstances.levelBefore ?? previous?.level ?? null;
  // What was never told is not where anybody thinks it comes from.
  const from = before === 'green' ? before : null;
  // No alert is opened, so that the next figure tells of it if it still is so.
  if (!isNewest) return says('olderPeriod', null, from, level);
  return becomes(level, whyOutside(level, from ?? 'green', circumstances), from);
}

function good(open: AlertState, standing: Standing<unknown>, { isOnlyByTarget }: Circumstances): Step {
  const from = believed(open);
  if (isOnlyByTarget(open.level)) return ends('targetChanged', from, standing.level);
  const wasSo = heldSince(standing, open.since, isOff(open.level) ? 'yellow' : 'forewarning');
  return ends(wasSo ? 'recovered' : 'retracted', from, standing.level);
}

function goodButForecast(
  open: AlertState,
  standing: Standing<unknown>,
  { isOnlyByTarget }: Circumstances,
): Step {
  const from = believed(open);
  if (isOnlyByTarget(open.level)) return becomes('forewarning', 'targetChanged', from);
  const wasSo = heldSince(standing, open.since, 'yellow');
  return becomes('forewarning', wasSo ? 'forewarned' : 'retracted', from);
}

/** What has been held back is not what it comes from. */
function believed({ level, told }: AlertState): Level {
  return isWorse(level, told) ? told : level;
}

function worse(
  open: AlertState,
  level: AlertLevel,
  { isNewest }: Standing<unknown>,
  circumstances: Circumstances,
): Step {
  const { told, snooze } = open;
  // Kept as untold, so that the next figure tells of it if it still is so.
  if (!isNewest) return says('olderPeriod', { level, told }, told);
  // One that a change ends as well has met it.
  if (isSnoozed(open, circumstances.now) && snooze?.untilChange === false)
    return says('snoozed', { level, told }, told);
  return becomes(
    level,
    isOff(told) ? worsened(told, circumstances) : whyOutside(level, told, circumstances),
    told,
  );
}

function worsened(told: Level, { isOnlyByTarget }: Circumstances): Reason {
  return isOnlyByTarget(told) ? 'targetChanged' : 'worsened';
}

/** Why what was within range is told of. */
function whyOutside(level: AlertLevel, from: Level, { isOnlyByTarget, isCorrection }: Circumstances): Reason {
  if (isOnlyByTarget(from)) return 'targetChanged';
  if (level === 'forewarning') return 'forewarned';
  return isCorrection ? 'cameLate' : 'firstLeftRange';
}

function betterThanTold(
  open: AlertState,
  level: AlertLevel,
  standing: Standing<unknown>,
  circumstances: Circumstances,
): Step {
  const wasSo = heldSince(standing, open.since, open.told);
  if (circumstances.isOnlyByTarget(open.level) || (circumstances.isRedefined && !wasSo))
    return says('targetChanged', { level, told: level }, open.level);
  if (!wasSo) return becomes(level, 'retracted', open.told);
  const isOver =
    standing.run >= SETTLED_AFTER || !heldSince(standing, standing.since ?? open.since, open.told);
  const told = isOver ? level : open.told;
  const reason = isSame(open, standing) ? knownReason(open, standing, circumstances) : 'insideToleranceOnly';
  return says(reason, { level, told }, open.level);
}

/** Why what has been told is not told again. */
function knownReason(open: AlertState, standing: Standing<unknown>, circumstances: Circumstances): Reason {
  if (open.acknowledgement !== null) return 'acknowledged';
  if (isSnoozed(open, circumstances.now)) return 'snoozed';
  return quietReason(isSame(open, standing) ? 'unchanged' : 'stillOutside', standing, circumstances);
}

function isSame(open: AlertState, { level, point }: Standing<unknown>): boolean {
  return (
    open.level === level && open.period === point?.period && open.revision.period === point.report.period
  );
}

/** The reason, unless it is not the published report that the newest row stands in, or the row has no level. */
function quietReason(
  reason: Reason,
  { points: [newest], isNewest }: Standing<unknown>,
  { published }: Circumstances,
): Reason {
  if (published === null || newest === undefined || newest.report.period === published)
    return isNewest ? reason : 'notRated';
  return comparePeriods(newest.report.period, published) > 0 ? 'olderPeriod' : 'notReported';
}
