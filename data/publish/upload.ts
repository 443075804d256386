import type { Problem } from '../intake/problem.js';
import type { TableKind } from '../intake/tables/tableKinds.js';
import type { Dataset, Revision } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import type { Period } from '../report/period.js';

/** What the controller states in the form. */
export interface UploadOptions {
  readonly period: Period;
  readonly kind: Revision['kind'];
}

/** Where a table was handed in. */
export interface TablePlace {
  readonly file: string;
  readonly sheet: string | null;
}

export interface UploadedReport {
  /** Only what the upload brings. */
  readonly handedIn: Dataset;
  /** The whole report as it would be published. */
  readonly dataset: Dataset;
  /** Where the tables that were handed in stand. */
  readonly tables: ReadonlyMap<TableKind, TablePlace>;
}

export interface UploadedDefinitions {
  readonly indicators: readonly Indicator[];
  readonly table: TablePlace;
}

/** An upload as it was read; a part that was not handed in is null. */
export interface Upload {
  readonly kind: 'read';
  readonly report: UploadedReport | null;
  readonly definitions: UploadedDefinitions | null;
}

export interface Rejected {
  readonly kind: 'rejected';
  /** File by file, from the first row to the last. */
  readonly problems: readonly Problem[];
}
