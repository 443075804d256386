import type { Period } from '../report/period.js';
import { reportOf } from './compareDatasets.js';
import { correctReading, type Correction } from './correctReading.js';
import { NO_TABLES } from './mergeDataset.js';
import { reviewProposal, type Published, type Reviewed } from './reviewProposal.js';

export type CorrectionReview =
  | Reviewed
  /** The figure is that already. */
  | { readonly kind: 'unchanged' }
  /** The period has no report, or its report no row for the indicator. */
  | { readonly kind: 'noReading' };

/**
 * Tells what publishing a single corrected figure would change. Only the corrected reading is looked at: the rest
 * of the report has been confirmed.
 *
 * @param reportPeriod period of the report that the reading stands in
 */
export function reviewCorrection(
  correction: Correction,
  reportPeriod: Period,
  published: Published,
): CorrectionReview {
  const report = reportOf(published.book, reportPeriod);
  if (report === null) return { kind: 'noReading' };
  const { period, readings, projects, activities, assignments, goals, commentaries } = report;
  const former = { period, readings, projects, activities, assignments, goals, commentaries };
  const corrected = correctReading(former, correction);
  if (corrected.kind !== 'corrected') return { kind: corrected.kind };
  const { dataset, after } = corrected;
  const handedIn = { ...NO_TABLES, period, readings: [after] };
  return reviewProposal({ handedIn, dataset, tables: new Map() }, null, published, 'correction');
}
