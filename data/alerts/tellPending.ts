import type { DecideAlerting } from './alerting.js';
import { announce } from './announce.js';
import { pendingRows } from './pendingRows.js';
import { unchanged } from './unchanged.js';
import { updateCards } from './updateCards.js';

/** Tells what has waited for its hour. */
export function tellPending(now: Date): DecideAlerting {
  return (before, asleep) => {
    if (before.pending === null) return unchanged(before);
    const told = pendingRows(before.pending.rows, []);
    const { alerting, announced, outbox } = announce({ ...before, pending: null }, told, now, asleep);
    const updated = updateCards(before, alerting, asleep);
    return {
      ...unchanged(updated.alerting),
      announced,
      outbox: [...outbox, ...updated.outbox],
    };
  };
}
