import type { AlertGround } from '../../data/alerts/decideProposal.js';
import type { Reported } from '../../data/alerts/reported.js';
import { replayMonths } from '../../data/alerts/replayMonths.js';

/** What there is to decide on after the book's reports were published one after the other. */
export function aGroundAfter(book: Reported): AlertGround {
  return {
    states: replayMonths(book).states,
    now: new Date('2023-12-05T08:00:00Z'),
    deadlineOf: () => null,
  };
}
