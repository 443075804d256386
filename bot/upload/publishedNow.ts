import type { ReportStore } from '../../data/ports.js';
import type { Published } from '../../data/publish/reviewProposal.js';
import { loadBook } from '../../data/report/loadBook.js';

/** The reports as they stand: what is handed in is judged against it. */
export async function publishedNow(reports: ReportStore): Promise<Published> {
  // Before the book: definitions saved in between make this version old, and publishing on it is then refused.
  const { version } = await reports.definitions();
  return { book: await loadBook(reports), definitionsVersion: version };
}
