import type { Source } from '../../report/dataset.js';
import { fold } from '../fold.js';
import { nearest } from '../nearest.js';
import type { Place, Report } from '../problem.js';
import type { Cell, Row, Table } from '../table.js';
import type { CellReader } from './cellReaders.js';

/** A column that a table may have. Its heading is found in any order and case. */
export interface Column<T> {
  readonly heading: string;
  /** Other headings that mean the same column. */
  readonly also: readonly string[];
  /** An optional column may be left out; its cells are then blank. */
  readonly optional: boolean;
  readonly read: CellReader<T>;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type Values<C extends Columns> = {
  readonly [Field in keyof C]: C[Field] extends Column<infer T> ? T : never;
};

/** A row whose every cell could be read. */
export interface ReadRow<C extends Columns> {
  readonly values: Values<C>;
  /** Its cells carry the names of the fields, for the columns that the table has. */
  readonly source: Source;
  /** Place of a field's cell, for a later problem; of the row when the table has no such column. */
  readonly place: (field: keyof C & string) => Place;
}

/** A row with cells that could not be read, each of them reported; for what can be told of the others. */
export interface BrokenRow<C extends Columns> {
  readonly values: Partial<Values<C>>;
  readonly place: ReadRow<C>['place'];
}

export interface ReadRows<C extends Columns> {
  readonly rows: readonly ReadRow<C>[];
  readonly broken: readonly BrokenRow<C>[];
  /** False when a row is missing here because it could not be read. */
  readonly complete: boolean;
}

export function column<T>(heading: string, read: CellReader<T>, also: readonly string[] = []): Column<T> {
  return { heading, also, optional: false, read };
}

export function optionalColumn<T>(
  heading: string,
  read: CellReader<T>,
  also: readonly string[] = [],
): Column<T> {
  return { heading, also, optional: true, read };
}

/** Reads every row by its headings; reports each cell, column and heading that does not fit. */
export function readRows<C extends Columns>(table: Table, columns: C, report: Report): ReadRows<C> {
  const indexes = matchHeadings(table, columns, report);
  if (indexes === null) return { rows: [], broken: [], complete: false };
  const all = table.rows.map((row) => readRow(table, row, columns, indexes, report));
  const rows = all.filter((row) => 'source' in row);
  const broken = all.filter((row) => !('source' in row));
  return { rows, broken, complete: broken.length === 0 };
}

/** Which column of the table each field stands in; null when one that is needed is missing. */
function matchHeadings(table: Table, columns: Columns, report: Report): ReadonlyMap<string, number> | null {
  const fields = Object.entries(columns);
  const at = (cell: string | null): Place => ({
    file: table.file,
    sheet: table.sheet,
    row: table.header.number,
    column: null,
    cell,
  });
  const indexes = new Map<string, number>();
  const unknown: Cell[] = [];
  table.header.cells.forEach((cell, index) => {
    if (cell.text === '') return;
    const field = fields.find(([, { heading, also }]) =>
      [heading, ...also].map(fold).includes(fold(cell.text)),
    );
    if (field === undefined) unknown.push(cell);
    else if (indexes.has(field[0]))
      report({ ...at(cell.address), code: 'duplicateColumn', heading: cell.text });
    else indexes.set(field[0], index);
  });

  const absent = fields.filter(([name]) => !indexes.has(name)).map(([, { heading }]) => heading);
  for (const { text, address } of unknown)
    report({ ...at(address), code: 'unknownColumn', heading: text, nearest: nearest(text, absent) });
  const missing = fields.filter(([name, { optional }]) => !optional && !indexes.has(name));
  for (const [, { heading }] of missing) report({ ...at(null), code: 'missingColumn', heading });
  return missing.length === 0 ? indexes : null;
}

function readRow<C extends Columns>(
  table: Table,
  row: Row,
  columns: C,
  indexes: ReadonlyMap<string, number>,
  report: Report,
): ReadRow<C> | BrokenRow<C> {
  const cellOf = (field: string): Cell | null => row.cells[indexes.get(field) ?? -1] ?? null;
  const place = (field: string): Place => ({
    file: table.file,
    sheet: table.sheet,
    row: row.number,
    column: table.header.cells[indexes.get(field) ?? -1]?.text ?? null,
    cell: cellOf(field)?.address ?? null,
  });

  let readable = true;
  const values: Record<string, unknown> = {};
  const cells: Record<string, string> = {};
  for (const [field, { read }] of Object.entries(columns)) {
    const cell = cellOf(field);
    if (cell !== null) cells[field] = cell.address;
    const reading = read(cell?.text ?? '');
    if ('value' in reading) values[field] = reading.value;
    else {
      readable = false;
      report({ ...place(field), ...reading.fault });
    }
  }
  if (!readable) return { values: values as Partial<Values<C>>, place };
  const source = { file: table.file, sheet: table.sheet, row: row.number, cells };
  return { values: values as Values<C>, source, place };
}
