import { loadDemoReport } from '../../data/demo/demoReport.js';
import { buildBook, type Book } from '../../data/report/book.js';
import type { Revision } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';

/** The day that the questions of the tests are asked on. */
export const NOW = new Date('2023-12-05T08:00:00+01:00');

/** The November 2023 report as the bot sees it, with further definitions if given. */
export async function aDemoBook(more: readonly Indicator[] = []): Promise<Book> {
  const { indicators, draft } = await loadDemoReport();
  const revision: Revision = {
    ...draft,
    number: 1,
    period: draft.dataset.period,
    publishedAt: '2023-12-05T07:00:00.000Z',
    contentHash: '0'.repeat(64),
  };
  return buildBook({ version: 1, indicators: [...indicators, ...more] }, [revision]);
}
