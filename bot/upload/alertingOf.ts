import type { DecideAlerting } from '../../data/alerts/alerting.js';
import { decidePublication } from '../../data/alerts/decidePublication.js';
import { evaluationOf, type ProposedReport } from '../../data/alerts/evaluationOf.js';
import type { Reported } from '../../data/alerts/reported.js';
import type { HandlerDeps } from '../handlerDeps.js';

/** What publishing means for the alerts. @param book the reports as they are without it */
export function alertingOf(
  book: Reported,
  proposed: ProposedReport,
  { clock, alertPolicy: { deadlineOf, tell } }: Pick<HandlerDeps, 'clock' | 'alertPolicy'>,
): DecideAlerting {
  const now = clock.now();
  return decidePublication(evaluationOf(book, proposed, { now, deadlineOf }), { tell: tell(now) });
}
