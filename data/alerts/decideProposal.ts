import type { Dataset, Revision } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { comparePeriods } from '../report/period.js';
import type { Decision } from './decision.js';
import { evaluatePublication } from './evaluatePublication.js';
import { replayMonths } from './replayMonths.js';
import type { Reported, ReportedMonth } from './reported.js';
import type { Evaluation } from './scope.js';

export interface ProposedReport {
  /** null leaves all reports as they are. */
  readonly dataset: Dataset | null;
  /** null leaves the definitions in force. */
  readonly indicators: readonly Indicator[] | null;
  readonly kind: Revision['kind'];
}

/** The open alerts, and what else deciding depends on. */
export type Alerting = Pick<Evaluation, 'states' | 'now' | 'deadlineOf'>;

/**
 * What publishing would decide on every alert: the same decisions as publishing makes.
 *
 * @param alerting null for the alerts that follow from the stored reports alone, when none are kept
 */
export function decideProposal(
  book: Reported,
  { dataset, indicators, kind }: ProposedReport,
  alerting: Alerting | null,
): readonly Decision[] {
  const standing = alerting ?? {
    states: replayMonths(book).states,
    now: new Date(0),
    deadlineOf: () => null,
  };
  const { decisions } = evaluatePublication({
    ...standing,
    before: book,
    after: {
      indicators: indicators ?? book.indicators,
      reports: dataset === null ? book.reports : withProposed(book.reports, dataset, kind),
    },
    revision: dataset === null ? null : { period: dataset.period },
  });
  return decisions;
}

function withProposed(
  reports: readonly ReportedMonth[],
  dataset: Dataset,
  kind: Revision['kind'],
): ReportedMonth[] {
  const { period } = dataset;
  const former = reports.find((report) => report.period === period);
  const number = (former?.revision.number ?? 0) + 1;
  const proposed = { ...dataset, revision: { period, number, kind, uploader: null } };
  return [...reports.filter((report) => report !== former), proposed].sort((a, b) =>
    comparePeriods(b.period, a.period),
  );
}
