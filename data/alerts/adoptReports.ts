import type { Alerting, AlertingChange } from './alerting.js';
import type { Decision } from './decision.js';
import { evaluatePublication } from './evaluatePublication.js';
import { replayMonths } from './replayMonths.js';
import type { Reported } from './reported.js';
import type { Evaluation } from './scope.js';
import { unchanged } from './unchanged.js';

/**
 * Takes the alerts from reports that were published before there were any, as if the months had been decided on one
 * after the other. Nobody is told: it is no news.
 *
 * @param book with at least one report
 */
export function adoptReports(
  book: Reported,
  { now, deadlineOf }: Pick<Evaluation, 'now' | 'deadlineOf'>,
): (before: Alerting) => AlertingChange {
  return (before) => {
    const { states: replayed, months } = replayMonths(book);
    // What is open once more: it gets its deadline, and says why nothing is told now.
    const ground = { before: book, after: book, revision: null, now, deadlineOf };
    const { states, decisions } = evaluatePublication({ ...ground, states: replayed });
    const silent = months.flatMap((month) => month.decisions.filter(({ notify }) => !notify));
    const newest = new Map<string, Decision>([...silent, ...decisions].map((one) => [one.key, one]));
    return { ...unchanged({ ...before, states }), decided: [...newest.values()] };
  };
}
