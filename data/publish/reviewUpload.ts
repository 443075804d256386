import type { Table } from '../intake/table.js';
import type { Revision } from '../report/dataset.js';
import { reportOf } from './compareDatasets.js';
import { readUpload } from './readUpload.js';
import type { Warning } from './review/warning.js';
import { reviewProposal, type Published, type Reviewed } from './reviewProposal.js';
import type { Rejected, TablePlace, UploadOptions } from './upload.js';

export type UploadReview = Rejected | Reviewed;

/**
 * Reads what a controller hands in and tells all that there is to know before publishing it: what is wrong, what
 * looks wrong, what would change and who would hear of it.
 *
 * @param tables the month's tables, all or some of them, definitions alone, or both
 */
export function reviewUpload(
  tables: readonly Table[],
  published: Published,
  options: UploadOptions,
): UploadReview {
  const upload = readUpload(tables, published.book, options);
  if (upload.kind === 'rejected') return upload;
  const reviewed = reviewProposal(upload.report, upload.definitions, published, options.kind);
  const [table] = upload.report?.tables.values() ?? [];
  const revision = reportOf(published.book, options.period)?.revision ?? null;
  if (table === undefined || revision === null) return reviewed;
  return { ...reviewed, warnings: [...warnKind(options.kind, revision, table), ...reviewed.warnings] };
}

/** A final report that becomes preliminary again is most often a wrong choice in the form. */
function warnKind(
  kind: Revision['kind'],
  { kind: former, period, number }: Pick<Revision, 'kind' | 'period' | 'number'>,
  table: TablePlace,
): Warning[] {
  if (kind !== 'preliminary' || former === 'preliminary') return [];
  return [{ ...table, row: null, column: null, cell: null, code: 'preliminaryAfterFinal', period, number }];
}
