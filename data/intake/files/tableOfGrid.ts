import { fold } from '../fold.js';
import type { CellFault, Problem, TableFault } from '../problem.js';
import { cellsWithoutHeading } from '../readTable.js';
import { makeRow, type Row, type Table } from '../table.js';
import { INDICATOR_COLUMNS } from '../tables/readingColumns.js';
import { findHeading, MOST_ROWS_ABOVE } from './findHeading.js';
import type { Grid } from './readGrid.js';
import { writtenCell } from './writtenCell.js';

export interface GridTable {
  readonly table: Table;
  /** How many headings are those of a table of the report. */
  readonly knownHeadings: number;
}

const PERIOD_HEADINGS = [INDICATOR_COLUMNS.period.heading, ...INDICATOR_COLUMNS.period.also].map(fold);

type Failed = (row: number, column: number, fault: CellFault) => void;

/** Makes a table of what stands in a sheet, from its heading row down; what stands above is a title. */
export function tableOfGrid(file: string, sheet: string, grid: Grid): GridTable {
  const numbers = [...grid.rows.keys()];
  const top = numbers
    .slice(0, MOST_ROWS_ABOVE + 1)
    .map((number) => writeRow(grid, number, -1, () => undefined));
  const { index, known } = findHeading(top);
  const header = top[index] ?? makeRow(1, []);
  const periodColumn = header.cells.findIndex(({ text }) => PERIOD_HEADINGS.includes(fold(text)));

  const problems: Problem[] = [];
  const at = (row: number | null, fault: CellFault | TableFault): Problem => ({
    ...{ file, sheet, row, column: null, cell: null },
    ...fault,
  });
  const failed: Failed = (row, column, fault) => {
    const { text = null, address = null } = header.cells[column] ?? {};
    problems.push({ ...at(row, fault), column: text, cell: address?.replace(/\d+$/u, String(row)) ?? null });
  };
  if (grid.fault !== null) problems.push(at(null, grid.fault));
  const rows = numbers.slice(index + 1).map((number) => writeRow(grid, number, periodColumn, failed));
  return {
    table: { file, sheet, header, rows, problems: [...problems, ...cellsWithoutHeading(header, rows, at)] },
    knownHeadings: known,
  };
}

/** @param failed hears of each cell that has no text; it is then blank */
function writeRow({ rows, from1904 }: Grid, number: number, periodColumn: number, failed: Failed): Row {
  const texts = Array.from(rows.get(number) ?? [], (content, column) => {
    if (content === undefined) return '';
    const written = writtenCell(content, from1904, column === periodColumn);
    if ('text' in written) return written.text;
    failed(number, column, written.fault);
    return '';
  });
  return makeRow(number, texts);
}
