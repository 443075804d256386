import type { Columns } from '../cells/readRows.js';
import { TABLE_COLUMNS } from '../tables/tableKinds.js';
import type { CellValue } from './toWorkbook.js';

export type TableName = keyof typeof TABLE_COLUMNS;
type Field<Name extends TableName> = keyof (typeof TABLE_COLUMNS)[Name];

/** One row of a table, by field; a field that the table has no column for is left out. */
export type FieldValues<Name extends TableName> = { readonly [F in Field<Name>]: CellValue };

/** The rows of every table. */
export type TemplateTables = { readonly [Name in TableName]: readonly FieldValues<Name>[] };

/** A text for every column of every table. */
export type ColumnTexts = { readonly [Name in TableName]: { readonly [F in Field<Name>]: string } };

/** In a table of figures: what the row is about, then the figures in the order of the report. */
const READING_ORDER = ['group', 'indicator', 'unit', 'period', 'previousYearOutcome', 'outcome', 'target'];
/** Search words are long. */
const LAST = ['note', 'aliases'];

/** The columns that the table has, in the order of the template: that of its definition but for the above. */
export function columnsOf(name: TableName): readonly (readonly [string, Columns[string]])[] {
  const columns = Object.entries<Columns[string]>(TABLE_COLUMNS[name]);
  const first = 'indicator' in TABLE_COLUMNS[name] ? READING_ORDER : [];
  return columns
    .filter(([, { heading }]) => heading !== '')
    .sort(([a], [b]) => rankOf(a, first) - rankOf(b, first));
}

function rankOf(field: string, first: readonly string[]): number {
  if (first.includes(field)) return first.indexOf(field);
  return LAST.includes(field) ? first.length + 1 + LAST.indexOf(field) : first.length;
}
