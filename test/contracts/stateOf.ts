import type { Storage } from '../../data/ports.js';

/** All that a publication or a change of the alerts can change. */
export async function stateOf({ reports, audit, alerts, outbox }: Storage) {
  return {
    definitions: await reports.definitions(),
    periods: await reports.periods(),
    records: await audit.records(),
    alerting: await alerts.current(),
    decisions: await alerts.decisions(),
    announced: await alerts.announced(),
    waiting: await outbox.waiting(),
  };
}
