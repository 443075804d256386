import type { ReportStore } from '../ports.js';
import { buildBook, type Book } from './book.js';

/** @throws StoreError when a period cannot be read */
export async function loadBook(store: ReportStore): Promise<Book> {
  const newest = await Promise.all(
    (await store.periods()).map(async (period) => (await store.revisions(period)).slice(-1)),
  );
  return buildBook(await store.definitions(), newest.flat());
}
