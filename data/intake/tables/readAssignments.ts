import type { Assignment } from '../../report/dataset.js';
import { optional, prose, required, text } from '../cells/cellReaders.js';
import { column, optionalColumn, readRows } from '../cells/readRows.js';
import type { Report } from '../problem.js';
import type { Table } from '../table.js';
import { describedColumns, toDescribed } from './describedColumns.js';

export const ASSIGNMENT_COLUMNS = {
  ...describedColumns('Uppdrag'),
  text: column('Beskrivning', required(prose)),
  status: optionalColumn('Status', optional(text)),
};

export function readAssignments(table: Table, report: Report): Assignment[] {
  return readRows(table, ASSIGNMENT_COLUMNS, report).rows.map((row) => ({
    ...toDescribed(row),
    text: row.values.text,
    status: row.values.status,
  }));
}
