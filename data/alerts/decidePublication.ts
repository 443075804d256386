import type { Alerting, DecideAlerting } from './alerting.js';
import { announce } from './announce.js';
import { evaluatePublication } from './evaluatePublication.js';
import { pendingRows } from './pendingRows.js';
import type { Evaluation } from './scope.js';
import type { ToldDecision } from './toldDecision.js';
import { updateCards } from './updateCards.js';

/**
 * What a publication means for the alerts and those who follow them.
 *
 * @param tell `later` lets it wait for the hour at which alerts go out; `now` tells what has waited with it
 */
export function decidePublication(
  evaluation: Omit<Evaluation, 'states'>,
  { tell }: { readonly tell: 'now' | 'later' },
): DecideAlerting {
  return (before, asleep) => {
    const { states, decisions } = evaluatePublication({ ...evaluation, states: before.states });
    const rows = pendingRows(before.pending?.rows ?? [], decisions);
    const evaluated = { ...before, states, pending: null };
    const { alerting, announced, outbox } =
      tell === 'now'
        ? announce(evaluated, rows, evaluation.now, asleep)
        : { alerting: withPending(evaluated, before, rows, evaluation.now), announced: [], outbox: [] };
    const updated = updateCards(before, alerting, asleep);
    return {
      alerting: updated.alerting,
      decided: decisions,
      announced,
      outbox: [...outbox, ...updated.outbox],
      audit: null,
    };
  };
}

function withPending(
  evaluated: Alerting,
  { pending }: Alerting,
  rows: readonly ToldDecision[],
  now: Date,
): Alerting {
  if (rows.length === 0) return evaluated;
  return { ...evaluated, pending: { since: pending?.since ?? now.toISOString(), rows: [...rows] } };
}
