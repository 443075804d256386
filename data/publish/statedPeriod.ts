import { parsePeriodCell } from '../intake/cells/parsePeriodCell.js';
import { reportPeriodOf } from '../intake/checks/checkReadings.js';
import { fold } from '../intake/fold.js';
import type { Table } from '../intake/table.js';
import { INDICATOR_COLUMNS } from '../intake/tables/readingColumns.js';
import type { Period } from '../report/period.js';

const HEADING = fold(INDICATOR_COLUMNS.period.heading);

/** The period that the tables seem to be for, whatever else is wrong with them; null when no row states any. */
export function statedPeriod(tables: readonly Table[]): Period | null {
  return reportPeriodOf(tables.flatMap(periodsOf));
}

function periodsOf({ header, rows }: Table): Period[] {
  const column = header.cells.findIndex(({ text }) => fold(text) === HEADING);
  return rows.flatMap(({ cells }) => parsePeriodCell(cells[column]?.text ?? '') ?? []);
}
