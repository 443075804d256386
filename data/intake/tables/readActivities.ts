import type { Activity } from '../../report/dataset.js';
import { optional, required, text } from '../cells/cellReaders.js';
import { column, optionalColumn, readRows } from '../cells/readRows.js';
import type { Report } from '../problem.js';
import type { Table } from '../table.js';
import { describedColumns, toDescribed } from './describedColumns.js';

export const ACTIVITY_COLUMNS = {
  ...describedColumns('Aktivitet'),
  area: column('Område', required(text)),
  status: optionalColumn('Status', optional(text)),
};

export function readActivities(table: Table, report: Report): Activity[] {
  return readRows(table, ACTIVITY_COLUMNS, report).rows.map((row) => ({
    ...toDescribed(row),
    area: row.values.area,
    status: row.values.status,
  }));
}
