import type { AlertRow } from './alertMessage.js';
import type { AnnouncedRow } from './alerting.js';
import type { AlertStates } from './alertState.js';
import { rowStatus } from './rowStatus.js';

/** The rows of an announcement as a card shows them now, by alert number. */
export type ShownRows = ReadonlyMap<number | null, AlertRow>;

export function shownRows(rows: readonly AnnouncedRow[], states: AlertStates): ShownRows {
  return new Map(
    rows.map((row) => [row.decision.number, { decision: row.decision, status: rowStatus(row, states) }]),
  );
}

/** Those of the alerts, in their order. */
export function rowsOf(alerts: readonly number[], shown: ShownRows): AlertRow[] {
  return alerts.flatMap((number) => shown.get(number) ?? []);
}
