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

/** What names a row stands first and its figures in the order of the report; search words are long and come last. */
const FIRST = [
  'group',
  'id',
  'name',
  'indicator',
  'unit',
  'period',
  'previousYearOutcome',
  'outcome',
  'target',
];
const LAST = ['note', 'aliases'];

/** The columns that the table has, in the order of the template. */
export function columnsOf(name: TableName): readonly (readonly [string, Columns[string]])[] {
  return Object.entries<Columns[string]>(TABLE_COLUMNS[name])
    .filter(([, { heading }]) => heading !== '')
    .sort(([a], [b]) => rankOf(a) - rankOf(b));
}

/** Fields of the same rank stay as the definition of their table has them. */
function rankOf(field: string): number {
  const [first, last] = [FIRST.indexOf(field), LAST.indexOf(field)];
  if (first !== -1) return first;
  return last === -1 ? FIRST.length : FIRST.length + 1 + last;
}
