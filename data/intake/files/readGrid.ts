import type { TableFault } from '../problem.js';
import { MOST_COLUMNS, MOST_ROWS } from './limits.js';
import type { Sheet, Workbook } from './workbook/openWorkbook.js';
import { readSheet, type CellContent } from './workbook/readSheet.js';

/** The cells of a sheet that hold anything. */
export interface Grid {
  /** By row number, in order; each row by column, where a column may be absent. */
  readonly rows: ReadonlyMap<number, readonly (CellContent | undefined)[]>;
  /** Why there is no more of it than this. */
  readonly fault: TableFault | null;
  readonly from1904: boolean;
}

/** @throws SourceError `source.damaged` */
export function readGrid(workbook: Workbook, sheet: Sheet): Grid {
  const rows = new Map<number, (CellContent | undefined)[]>();
  let fault: TableFault | null = null;
  readSheet(workbook, sheet, ({ row, column, content }) => {
    if (content.kind === 'text' && content.text.trim() === '') return;
    if (column >= MOST_COLUMNS) fault ??= { code: 'tooManyColumns', most: MOST_COLUMNS };
    else if (rows.size >= MOST_ROWS && !rows.has(row)) fault ??= { code: 'tooManyRows', most: MOST_ROWS };
    else {
      const cells = rows.get(row) ?? [];
      cells[column] = content;
      rows.set(row, cells);
    }
  });
  return { rows, fault, from1904: workbook.from1904 };
}
