import { historyFileName, monthFileName } from '../../data/export/fileNames.js';
import { historyWorkbook } from '../../data/export/historyWorkbook.js';
import { monthWorkbook } from '../../data/export/monthWorkbook.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { MadeFile } from '../files/makeFile.js';
import type { OfferedFile } from '../files/offer.js';
import type { HandlerDeps } from '../handlerDeps.js';

type Deps = Pick<HandlerDeps, 'reports' | 'clock'>;
type Offered<Kind extends OfferedFile['kind']> = Extract<OfferedFile, { readonly kind: Kind }>;

/** @returns null when the period has no report */
export async function makeMonth(
  { period }: Offered<'month'>,
  { reports, clock }: Deps,
): Promise<MadeFile | null> {
  const book = await loadBook(reports);
  const report = book.reports.find((known) => known.period === period);
  if (report === undefined) return null;
  const { indicators } = book;
  const bytes = await monthWorkbook({ indicators, report, writtenAt: clock.now() });
  return { name: monthFileName(report), bytes };
}

/** @returns null when no report says anything of it */
export async function makeHistory(
  { indicatorId }: Offered<'history'>,
  { reports, clock }: Deps,
): Promise<MadeFile | null> {
  const book = await loadBook(reports);
  const indicator = book.indicator(indicatorId);
  if (indicator === null || book.periodsOf(indicatorId).length === 0) return null;
  return { name: historyFileName(indicator), bytes: await historyWorkbook(indicator, book, clock.now()) };
}
