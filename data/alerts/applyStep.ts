import { isWorse } from './alertLevel.js';
import { HISTORY_LENGTH, type AlertState, type Snooze } from './alertState.js';
import { isSnoozed } from './isSnoozed.js';
import type { Step } from './step.js';

/** An alert that may still have to get its number. */
export type NumberedLater = Omit<AlertState, 'number'> & { readonly number: number | null };

type Decided = Pick<AlertState, 'key' | 'subject' | 'since' | 'period' | 'revision' | 'awaited'>;

/**
 * The alert after the step; null when none is open.
 *
 * @param decided what it was decided on
 */
export function applyStep(
  open: AlertState | null,
  { alert, notify }: Step,
  decided: Decided,
  now: Date,
): NumberedLater | null {
  if (alert === null) return null;
  const { level, told } = alert;
  const { revision } = decided;
  const isChanged = open?.level !== level;
  const history = [...(open?.history ?? []), ...(isChanged ? [{ level, revision }] : [])];
  return {
    ...decided,
    number: open?.number ?? null,
    level,
    told,
    worst: notify ? level : (open?.worst ?? level),
    // Who has seen the red has seen the yellow that it eased to.
    acknowledgement: notify && isWorse(level, open?.told ?? 'green') ? null : (open?.acknowledgement ?? null),
    snooze: open === null ? null : remaining(open, isChanged, now),
    history: history.slice(-HISTORY_LENGTH),
  };
}

function remaining(open: AlertState, isChanged: boolean, now: Date): Snooze | null {
  if (!isSnoozed(open, now) || (isChanged && open.snooze?.untilChange === true)) return null;
  return open.snooze;
}
