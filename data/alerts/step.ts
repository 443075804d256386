import type { AlertLevel, Level } from './alertLevel.js';
import type { AlertState } from './alertState.js';
import type { Reason } from './decision.js';

/** What a level means for an alert, before anything is known of figures and texts. */
export interface Step {
  readonly reason: Reason;
  readonly notify: boolean;
  readonly from: Level | null;
  readonly to: Level | null;
  /** Where the alert stands then; null when none is open. */
  readonly alert: Pick<AlertState, 'level' | 'told'> | null;
}

/** It is told, and the alert stands there. */
export function becomes(level: AlertLevel, reason: Reason, from: Level | null): Step {
  return { reason, notify: true, from, to: level, alert: { level, told: level } };
}

/** It is told, and the alert is over. */
export function ends(reason: Reason, from: Level, to: Level | null): Step {
  return { reason, notify: true, from, to, alert: null };
}

/** It is not told. */
export function says(
  reason: Reason,
  alert: Step['alert'],
  from: Level | null,
  to: Level | null = alert?.level ?? from,
): Step {
  return { reason, notify: false, from, to, alert };
}
