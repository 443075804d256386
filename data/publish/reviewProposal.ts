import { decideProposal, type AlertGround } from '../alerts/decideProposal.js';
import type { Decision } from '../alerts/decision.js';
import { sortByPlace } from '../intake/intakeError.js';
import type { Book } from '../report/book.js';
import type { Dataset, Revision } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { pastReadings } from '../report/pastReadings.js';
import type { Changes } from './compare/changes.js';
import { compareDefinitions } from './compare/compareDefinitions.js';
import { compareDatasets, reportOf } from './compareDatasets.js';
import { reviewReport } from './review/reviewReport.js';
import { warnDefinitions } from './review/warnDefinitions.js';
import type { Warning } from './review/warning.js';
import type { UploadedDefinitions, UploadedReport } from './upload.js';

/** What the reports say now: what is handed in is judged against it. */
export interface Published {
  readonly book: Book;
  /** 0 before anything was saved. */
  readonly definitionsVersion: number;
  readonly alertGround: AlertGround;
}

/** All that there is to know before publishing. */
export interface Reviewed {
  readonly kind: 'reviewed';
  /** The whole report as it would be published; null when only definitions were handed in. */
  readonly dataset: Dataset | null;
  /** All definitions as they would be; null when none were handed in, or none that differ. */
  readonly definitions: readonly Indicator[] | null;
  /** What it was compared with, 0 for none: on any other ground it has to be reviewed anew. */
  readonly base: { readonly number: number; readonly definitionsVersion: number };
  /** File by file, from the first row to the last. The controller has to say that each is meant. */
  readonly warnings: readonly Warning[];
  readonly changes: Changes;
  /** What publishing would mean for the alerts, told or not, worst first. */
  readonly decisions: readonly Decision[];
}

/** Tells what publishing would change, who would hear of it, and what looks wrong. */
export function reviewProposal(
  report: UploadedReport | null,
  definitions: UploadedDefinitions | null,
  { book, definitionsVersion, alertGround }: Published,
  kind: Revision['kind'] = 'final',
): Reviewed {
  const dataset = report?.dataset ?? null;
  // A template brings all definitions along; those in force make no new version.
  const differs =
    definitions !== null && compareDefinitions(book.indicators, definitions.indicators).length > 0;
  const indicators = differs ? definitions.indicators : null;
  const changes = compareDatasets(book, { dataset, indicators });
  const warnings = [
    ...(definitions === null ? [] : warnDefinitions(book, definitions)),
    ...(report === null ? [] : warnReport(report, indicators ?? book.indicators, book)),
  ];
  return {
    kind: 'reviewed',
    dataset,
    definitions: indicators,
    base: { number: reportOf(book, dataset?.period ?? null)?.revision.number ?? 0, definitionsVersion },
    warnings: sortByPlace(warnings),
    changes,
    decisions: decideProposal(book, { dataset, indicators, kind }, alertGround),
  };
}

function warnReport(
  { handedIn, dataset, tables }: UploadedReport,
  indicators: readonly Indicator[],
  book: Book,
): Warning[] {
  const others = book.reports.filter(({ period }) => period !== dataset.period);
  return reviewReport({
    handedIn,
    next: dataset,
    previous: reportOf(book, dataset.period),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    past: pastReadings([dataset, ...others]),
    book,
    tables,
  });
}
