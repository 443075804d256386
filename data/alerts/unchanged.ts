import type { Alerting, AlertingChange } from './alerting.js';

/** Nothing has happened. */
export function unchanged(alerting: Alerting): AlertingChange {
  return { alerting, decided: [], announced: [], outbox: [], audit: null };
}
