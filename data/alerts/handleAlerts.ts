import type { Actor, AuditEntry } from '../publish/audit.js';
import type { AlertingChange, DecideAlerting } from './alerting.js';
import type { AlertState } from './alertState.js';
import { unchanged } from './unchanged.js';
import { updateCards } from './updateCards.js';

export interface AlertsChanged extends AlertingChange {
  /** Those asked for that are open, as they are now; of the others nothing is left to handle. */
  readonly changed: readonly AlertState[];
}

/** What a person does to alerts. */
export interface Deed {
  /** Numbers of the alerts. */
  readonly alerts: readonly number[];
  readonly by: Actor;
  readonly now: Date;
}

interface Handling extends Pick<Deed, 'alerts' | 'by'> {
  /** @returns the very alert when nothing changes */
  readonly change: (alert: AlertState) => AlertState;
  readonly action: AuditEntry['action'];
  readonly details: AuditEntry['details'];
}

/** Changes open alerts, on the record, and shows it on every card that tells of them. */
export function handleAlerts(handling: Handling): DecideAlerting<AlertsChanged> {
  const { alerts, by, change, action, details } = handling;
  const asked = new Set(alerts);
  return (before, asleep) => {
    const handled = before.states.alerts.map((alert) => (asked.has(alert.number) ? change(alert) : alert));
    const changed = handled.filter(({ number }) => asked.has(number));
    const touched = handled.filter((alert, at) => alert !== before.states.alerts[at]);
    if (touched.length === 0) return { ...unchanged(before), changed };
    const after = { ...before, states: { ...before.states, alerts: handled } };
    const audited = { alerts: touched.map(({ number }) => number).join(','), ...details };
    return {
      ...unchanged(before),
      ...updateCards(before, after, asleep),
      audit: { actor: by, action, details: audited },
      changed,
    };
  };
}
