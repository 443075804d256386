import type { Actor } from '../publish/audit.js';
import type { Dataset, Revision } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { comparePeriods } from '../report/period.js';
import type { Reported, ReportedMonth } from './reported.js';
import type { Evaluation } from './scope.js';

/** What is to be published, or was handed in to be. */
export interface ProposedReport {
  /** null leaves all reports as they are. */
  readonly dataset: Dataset | null;
  /** null leaves the definitions in force. */
  readonly indicators: readonly Indicator[] | null;
  readonly kind: Revision['kind'];
  /** Who publishes it; null for what nobody has published yet. */
  readonly uploader: Actor | null;
}

/** The reports before and with the proposal on top of them. */
export function evaluationOf(
  book: Reported,
  proposed: ProposedReport,
  ground: Pick<Evaluation, 'now' | 'deadlineOf'>,
): Omit<Evaluation, 'states'> {
  const { dataset, indicators } = proposed;
  return {
    ...ground,
    before: book,
    after: {
      indicators: indicators ?? book.indicators,
      reports: dataset === null ? book.reports : withProposed(book.reports, dataset, proposed),
    },
    revision: dataset === null ? null : { period: dataset.period },
  };
}

function withProposed(
  reports: readonly ReportedMonth[],
  dataset: Dataset,
  { kind, uploader }: ProposedReport,
): ReportedMonth[] {
  const { period } = dataset;
  const former = reports.find((report) => report.period === period);
  const number = (former?.revision.number ?? 0) + 1;
  const report = { ...dataset, revision: { period, number, kind, uploader } };
  return [...reports.filter((other) => other !== former), report].sort((a, b) =>
    comparePeriods(b.period, a.period),
  );
}
