import type { Decision } from './decision.js';
import { evaluatePublication } from './evaluatePublication.js';
import { evaluationOf, type ProposedReport } from './evaluationOf.js';
import type { Reported } from './reported.js';
import type { Evaluation } from './scope.js';

/** What deciding depends on besides the reports. */
export type AlertGround = Pick<Evaluation, 'states' | 'now' | 'deadlineOf'>;

/** What publishing would decide on every alert as they are now: the same decisions as publishing makes. */
export function decideProposal(
  book: Reported,
  proposed: Omit<ProposedReport, 'uploader'>,
  { states, ...ground }: AlertGround,
): readonly Decision[] {
  const evaluation = evaluationOf(book, { ...proposed, uploader: null }, ground);
  return evaluatePublication({ ...evaluation, states }).decisions;
}
