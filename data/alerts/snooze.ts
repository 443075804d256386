import type { DecideAlerting } from './alerting.js';
import { handleAlerts, type AlertsChanged, type Deed } from './handleAlerts.js';

interface Snoozing extends Deed {
  /** null until it changes. */
  readonly until: Date | null;
  /** Whether a change of level ends it before its time; without a time it always does. */
  readonly untilChange: boolean;
}

/** Holds back that the alerts get worse. It ends an acknowledgement, as `acknowledge` ends a snooze. */
export function snooze({ alerts, by, until, untilChange, now }: Snoozing): DecideAlerting<AlertsChanged> {
  const held = {
    by,
    at: now.toISOString(),
    until: until?.toISOString() ?? null,
    untilChange: untilChange || until === null,
  };
  return handleAlerts({
    alerts,
    change: (alert) => ({ ...alert, snooze: held, acknowledgement: null }),
    by,
    action: 'alertsSnoozed',
    details: { until: held.until, untilChange: held.untilChange ? 'yes' : 'no' },
  });
}
