import type { TableKind } from '../../intake/tables/tableKinds.js';
import type { Report } from '../../report/book.js';
import type { Dataset } from '../../report/dataset.js';
import { comparePeriods } from '../../report/period.js';
import { tableOf } from './places.js';
import { removedReadings } from './removedReadings.js';
import type { ReviewScope } from './reviewScope.js';
import type { RemovedRow, Warning } from './warning.js';

/**
 * Rows of the published version that would be gone: a table handed in replaces the published one wholly
 * (`mergeDataset`), and one with only the corrected rows is easily pasted. Told once for each table, at the table.
 * Commentaries are not told of: they are written anew, and no figure goes with them.
 */
export function warnRemoved(scope: ReviewScope): Warning[] {
  const { previous, tables } = scope;
  if (previous === null) return [];
  const { period, number } = previous.revision;
  return [...tables].flatMap(([kind, table]): Warning[] => {
    const rows = removedFrom(kind, previous, scope);
    if (rows.length === 0) return [];
    return [{ ...table, row: null, column: null, cell: null, code: 'rowsRemoved', rows, period, number }];
  });
}

function removedFrom(kind: TableKind, previous: Report, scope: ReviewScope): RemovedRow[] {
  switch (kind) {
    case 'indikatorer':
    case 'ekonomi':
    case 'resultat':
      return removedFigures(kind, scope);
    case 'projekt':
      return removedItems(previous, scope.next, 'projects');
    case 'aktiviteter':
      return removedItems(previous, scope.next, 'activities');
    case 'uppdrag':
      return removedItems(previous, scope.next, 'assignments');
    case 'mal':
      return removedItems(previous, scope.next, 'goals');
    case 'kommentarer':
      return [];
  }
}

/** What has lost its definition as well is told of with the definitions (`warnDefinitions`). */
function removedFigures(kind: TableKind, scope: ReviewScope): RemovedRow[] {
  return removedReadings(scope).flatMap(({ indicatorId, period }): RemovedRow[] => {
    const indicator = scope.indicators.get(indicatorId);
    if (indicator === undefined || tableOf(indicator) !== kind) return [];
    const isEarlier = comparePeriods(period, scope.next.period) < 0;
    return [{ name: indicator.name, period: isEarlier ? period : null }];
  });
}

/** A row that stands there under another name, or without its id, is not gone. */
function removedItems(
  previous: Dataset,
  next: Dataset,
  field: 'projects' | 'activities' | 'assignments' | 'goals',
): RemovedRow[] {
  const ids = new Set(next[field].map(({ id }) => id));
  const names = new Set(next[field].map(({ name }) => name));
  return previous[field]
    .filter(({ id, name }) => !ids.has(id) && !names.has(name))
    .map(({ name }) => ({ name, period: null }));
}
