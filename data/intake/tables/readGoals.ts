import type { Goal } from '../../report/dataset.js';
import { oneOf, optional, required, text } from '../cells/cellReaders.js';
import { column, readRows } from '../cells/readRows.js';
import type { Report } from '../problem.js';
import { GOAL_SCOPES } from '../swedishWords.js';
import type { Table } from '../table.js';
import { describedColumns, toDescribed } from './describedColumns.js';

export const GOAL_COLUMNS = {
  ...describedColumns('Mål'),
  scope: column('Gäller', required(oneOf<Goal['scope']>(GOAL_SCOPES))),
  area: column('Område', optional(text)),
};

export function readGoals(table: Table, report: Report): Goal[] {
  return readRows(table, GOAL_COLUMNS, report).rows.map((row) => ({
    ...toDescribed(row),
    scope: row.values.scope,
    area: row.values.area,
  }));
}
