import type { Period } from '../report/period.js';
import type { Level } from './alertLevel.js';
import type { AlertState, Awaited } from './alertState.js';
import { isSnoozed } from './isSnoozed.js';
import type { Reason } from './decision.js';
import { becomes, ends, says, type Step } from './step.js';

export interface MissingCircumstances {
  readonly now: Date;
  /** Those that have been waited for and still have no figure, oldest first. */
  readonly stillMissing: readonly Period[];
  /** The period that the report should have told of and does not; null when it does, or none is due. */
  readonly newlyMissing: Period | null;
  /** A later report has been published, so nobody waits for this one's figures. */
  readonly isOlder: boolean;
  readonly isPreliminary: boolean;
  /** Where the indicator stands by the figures there are. */
  readonly level: Level | null;
}

export interface MissingStep extends Step {
  readonly periods: Awaited['periods'];
}

/**
 * Whether a figure is waited for. That time passes, or that a later period has one, is no figure.
 *
 * @returns null when none is missing and none was
 */
export function stepMissing(
  open: AlertState | null,
  circumstances: MissingCircumstances,
): MissingStep | null {
  const { stillMissing, newlyMissing, isOlder, isPreliminary, level } = circumstances;
  const isHeld = isOlder || isPreliminary;
  const isNew = newlyMissing !== null && !stillMissing.includes(newlyMissing);
  const periods = [...stillMissing, ...(isNew && !isHeld ? [newlyMissing] : [])];
  if (open === null) {
    if (!isNew) return null;
    if (isHeld) return { ...says(isOlder ? 'olderPeriod' : 'preliminary', null, null), periods };
    return { ...becomes('missing', 'missing', level), periods };
  }
  if (periods.length === 0) return { ...ends('arrived', 'missing', level), periods };
  return {
    ...says(reasonToWait(open, circumstances), { level: 'missing', told: 'missing' }, 'missing'),
    periods,
  };
}

function reasonToWait(open: AlertState, { now }: MissingCircumstances): Reason {
  if (open.acknowledgement !== null) return 'acknowledged';
  return isSnoozed(open, now) ? 'snoozed' : 'stillMissing';
}
