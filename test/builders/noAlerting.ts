import type { DecideAlerting } from '../../data/alerts/alerting.js';
import type { OutboxDraft } from '../../data/delivery/message.js';

/** Nothing changes, nothing is sent: for whatever is not about alerts. */
export const leaveAlerts: DecideAlerting = (now) => ({
  alerting: now,
  decided: [],
  announced: [],
  outbox: [],
  audit: null,
});

/** Sends the messages and changes nothing else. */
export function queueing(outbox: readonly OutboxDraft[]): DecideAlerting {
  return (...now) => ({ ...leaveAlerts(...now), outbox });
}
