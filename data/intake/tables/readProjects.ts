import { DIMENSIONS, type Dimension, type Project, type ProjectStatus } from '../../report/dataset.js';
import { oneOf, optional, prose } from '../cells/cellReaders.js';
import { optionalColumn, readRows, type ReadRow } from '../cells/readRows.js';
import type { Report } from '../problem.js';
import { PROJECT_STATUSES } from '../swedishWords.js';
import type { Table } from '../table.js';
import { describedColumns, toDescribed } from './describedColumns.js';

const status = optional(oneOf<ProjectStatus>(PROJECT_STATUSES));

export const PROJECT_COLUMNS = {
  ...describedColumns('Projekt'),
  status: optionalColumn('Status', status),
  time: optionalColumn('Tid', status),
  cost: optionalColumn('Kostnad', status),
  scope: optionalColumn('Omfattning', status),
  quality: optionalColumn('Kvalitet', status),
  resources: optionalColumn('Resurser', status),
  cause: optionalColumn('Orsak', optional(prose)),
  action: optionalColumn('Åtgärd', optional(prose)),
  comment: optionalColumn('Kommentar', optional(prose)),
};

export function readProjects(table: Table, report: Report): Project[] {
  return readRows(table, PROJECT_COLUMNS, report).rows.map((row) => ({
    ...toDescribed(row),
    status: row.values.status,
    dimensions: dimensionsOf(row),
    cause: row.values.cause,
    action: row.values.action,
    comment: row.values.comment,
  }));
}

/** A blank dimension is left out: nothing said is not green. */
function dimensionsOf({
  values,
}: ReadRow<typeof PROJECT_COLUMNS>): Partial<Record<Dimension, ProjectStatus>> {
  const stated: Partial<Record<Dimension, ProjectStatus>> = {};
  for (const dimension of DIMENSIONS) {
    const value = values[dimension];
    if (value !== null) stated[dimension] = value;
  }
  return stated;
}
