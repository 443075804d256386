import type { TableKind } from '../../intake/tables/tableKinds.js';
import type { Book, Report } from '../../report/book.js';
import type { Dataset } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { PastReadings } from '../../report/pastReadings.js';
import type { TablePlace } from '../upload.js';

/** What the checks look at, and what they know. */
export interface ReviewScope {
  /** Only what this upload brings: what is kept has been confirmed before. */
  readonly handedIn: Dataset;
  /** The whole report as it would be published. */
  readonly next: Dataset;
  /** The newest revision of the period; null when there is none. */
  readonly previous: Report | null;
  /** The definitions as they would be. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** All reports as they would be, `next` in its period's place. */
  readonly past: PastReadings;
  /** All reports as they are. */
  readonly book: Book;
  readonly tables: ReadonlyMap<TableKind, TablePlace>;
}
