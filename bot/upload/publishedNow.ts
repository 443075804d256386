import type { Published } from '../../data/publish/reviewProposal.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';

/** The reports as they stand: what is handed in is judged against it. */
export async function publishedNow({
  reports,
  alerts,
  alertPolicy,
  clock,
}: Pick<HandlerDeps, 'reports' | 'alerts' | 'alertPolicy' | 'clock'>): Promise<Published> {
  // Before the book: definitions saved in between make this version old, and publishing on it is then refused.
  const { version } = await reports.definitions();
  const { states } = await alerts.current();
  const { deadlineOf } = alertPolicy;
  return {
    book: await loadBook(reports),
    definitionsVersion: version,
    alertGround: { states, deadlineOf, now: clock.now() },
  };
}
