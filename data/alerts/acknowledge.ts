import type { DecideAlerting } from './alerting.js';
import { handleAlerts, type AlertsChanged, type Deed } from './handleAlerts.js';

interface Acknowledging extends Deed {
  readonly comment: string | null;
  /** Who does something about it, as written. */
  readonly actionOwner: string | null;
}

/**
 * Somebody has seen the alerts. An alert is open, acknowledged or snoozed, never two of them, so that a card can say
 * in one line where it stands: acknowledging ends a snooze, and takes the place of an earlier acknowledgement. The
 * audit log keeps both.
 */
export function acknowledge({
  alerts,
  by,
  comment,
  actionOwner,
  now,
}: Acknowledging): DecideAlerting<AlertsChanged> {
  const acknowledgement = { by, at: now.toISOString(), comment, actionOwner };
  return handleAlerts({
    alerts,
    change: (alert) => ({ ...alert, acknowledgement, snooze: null }),
    by,
    action: 'alertsAcknowledged',
    details: { comment, actionOwner },
  });
}
