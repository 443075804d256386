import { changesCard } from '../../cards/upload/changesCard.js';
import type { RevisionKey } from '../../cards/upload/uploadVerbs.js';
import type { ReportStore } from '../../data/ports.js';
import { compareDatasets } from '../../data/publish/compareDatasets.js';
import { buildBook, type Book } from '../../data/report/book.js';
import type { Revision } from '../../data/report/dataset.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { showHistory } from './showHistory.js';

/** A page of what a revision changed of the one before it. @param from how many come before it */
export async function showRevisionChanges(
  turn: Turn,
  { period, number, from }: RevisionKey & { readonly from: number },
  deps: HandlerDeps,
): Promise<void> {
  const revisions = await deps.reports.revisions(period);
  const revision = revisions.find((candidate) => candidate.number === number);
  // Nothing of ours names one that does not exist; what does exist is shown instead.
  if (revision === undefined) return showHistory(turn, { period, from: 0 }, deps);
  const before = await bookBefore(revision, revisions, deps.reports);
  const changes = compareDatasets(before, { dataset: revision.dataset, indicators: null });
  const of = { kind: 'revision', period, number } as const;
  await turn.sendCard(changesCard({ changes, period, of, from }, turn.locale));
}

/** The other periods as they are now, and this one as it was, by the definitions in force. */
async function bookBefore(
  { period, number }: Revision,
  revisions: readonly Revision[],
  reports: ReportStore,
): Promise<Book> {
  const others = (await reports.periods()).filter((other) => other !== period);
  const newest = await Promise.all(others.map(async (other) => (await reports.revisions(other)).slice(-1)));
  const former = revisions.filter((revision) => revision.number < number);
  return buildBook(await reports.definitions(), [...newest.flat(), ...former]);
}
