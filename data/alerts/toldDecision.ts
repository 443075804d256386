import type { Decision } from './decision.js';

/** A decision to tell of an alert. */
export interface ToldDecision extends Decision {
  readonly number: number;
}

/** What is told opens, changes or ends an alert, so it has a number. */
export function isTold(decision: Decision): decision is ToldDecision {
  return decision.notify && decision.number !== null;
}

/** Nobody was told of the alert before. */
export function opensAlert({ from, reason }: Decision): boolean {
  return from === null || from === 'green' || reason === 'missing';
}

/** The alert is over. A figure that has arrived may be red: that is another alert. */
export function endsAlert({ to, reason }: Decision): boolean {
  return to === null || to === 'green' || reason === 'arrived';
}
