import type { Table } from '../../data/intake/table.js';
import type { Correction } from '../../data/publish/correctReading.js';
import type { UploadOptions } from '../../data/publish/upload.js';
import type { Period } from '../../data/report/period.js';

/** Tables that were handed in, and what they came in. */
export interface HandedIn {
  readonly tables: readonly Table[];
  readonly fileName: string;
}

export interface TablesDraft extends HandedIn {
  readonly kind: 'tables';
  readonly options: UploadOptions;
  readonly comment: string | null;
}

export interface CorrectionDraft {
  readonly kind: 'correction';
  readonly correction: Correction;
  readonly reportPeriod: Period;
  readonly comment: string | null;
}

/** All that a controller wants published, so that it can be reviewed again on another ground. */
export type Draft = TablesDraft | CorrectionDraft;
