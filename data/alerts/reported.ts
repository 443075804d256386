import type { Actor } from '../publish/audit.js';
import type { Dataset, Revision } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';

export interface ReportedMonth extends Dataset {
  readonly revision: Pick<Revision, 'period' | 'number' | 'kind'> & {
    /** null for what nobody has published yet. */
    readonly uploader: Actor | null;
  };
}

/** As much of a book as deciding needs; a book is one. */
export interface Reported {
  readonly indicators: readonly Indicator[];
  /** The newest revision of each period, newest period first. */
  readonly reports: readonly ReportedMonth[];
}
