import type { DecideAlerting } from './alerting.js';
import { handleAlerts, type AlertsChanged, type Deed } from './handleAlerts.js';

/** Takes back that the alerts were acknowledged or snoozed; of one that is neither there is nothing to take back. */
export function reopen({ alerts, by }: Deed): DecideAlerting<AlertsChanged> {
  return handleAlerts({
    alerts,
    change: (alert) =>
      alert.acknowledgement === null && alert.snooze === null
        ? alert
        : { ...alert, acknowledgement: null, snooze: null },
    by,
    action: 'alertsReopened',
    details: {},
  });
}
