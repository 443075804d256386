import type { Columns } from '../cells/readRows.js';
import { fold } from '../fold.js';
import type { Row } from '../table.js';
import { TABLE_COLUMNS } from '../tables/tableKinds.js';

/** Titles, dates and logotypes above a table take fewer rows. */
export const MOST_ROWS_ABOVE = 30;

export interface FoundHeading {
  /** Among the given rows. */
  readonly index: number;
  /** How many of its cells are headings of one kind of table. */
  readonly known: number;
}

const KNOWN_HEADINGS = Object.values(TABLE_COLUMNS).map((columns: Columns) => {
  const headings = Object.values(columns).flatMap(({ heading, also }) => [heading, ...also]);
  return new Set(headings.map(fold).filter((heading) => heading !== ''));
});

/** The row that has most headings of any one kind of table; the first row when there is none such. */
export function findHeading(rows: readonly Row[]): FoundHeading {
  let best: FoundHeading = { index: 0, known: 0 };
  rows.slice(0, MOST_ROWS_ABOVE + 1).forEach(({ cells }, index) => {
    const texts = new Set(cells.map(({ text }) => fold(text)));
    const known = Math.max(
      ...KNOWN_HEADINGS.map((headings) => [...texts].filter((text) => headings.has(text)).length),
    );
    if (known > best.known) best = { index, known };
  });
  return best;
}
