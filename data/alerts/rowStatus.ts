import type { RowStatus } from './alertMessage.js';
import type { AnnouncedRow } from './alerting.js';
import type { AlertStates } from './alertState.js';
import { endsAlert } from './toldDecision.js';

/**
 * What has become of an alert since it was told so. One that has ended, and whose end waits to be told, is still
 * open to those who read of it.
 */
export function rowStatus({ decision, then }: AnnouncedRow, states: AlertStates): RowStatus {
  if (then !== null) return { kind: 'toldAgain', decision: then };
  if (endsAlert(decision)) return { kind: 'over' };
  const alert = states.alerts.find(({ number }) => number === decision.number);
  if (alert?.acknowledgement != null) return { kind: 'acknowledged', ...alert.acknowledgement };
  if (alert?.snooze != null) return { kind: 'snoozed', by: alert.snooze.by, until: alert.snooze.until };
  return { kind: 'open' };
}

/** Nothing more will be told of its alert. */
export function isOver({ decision, then }: AnnouncedRow): boolean {
  return endsAlert(then ?? decision);
}
