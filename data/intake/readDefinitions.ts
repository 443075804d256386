import type { Indicator } from '../report/indicator.js';
import { readRows, type ReadRow } from './cells/readRows.js';
import { checkDefinitions } from './checks/checkDefinitions.js';
import { IntakeError } from './intakeError.js';
import type { Problem, Report } from './problem.js';
import type { Table } from './table.js';
import { DEFINITION_COLUMNS } from './tables/definitionColumns.js';

type DefinitionRow = ReadRow<typeof DEFINITION_COLUMNS>;

/**
 * Reads the definitions of all indicators, economy lines and unit results.
 *
 * @throws IntakeError naming all problems of the table at once
 */
export function readDefinitions(table: Table): Indicator[] {
  const problems: Problem[] = [...table.problems];
  const report: Report = (problem) => problems.push(problem);
  const { rows } = readRows(table, DEFINITION_COLUMNS, report);
  const indicators = rows.map((row) => toIndicator(row, report));
  checkDefinitions(
    rows.map(({ values: { id, name, aliases }, place }) => ({ id, name, aliases, place })),
    report,
  );
  if (problems.length > 0) throw new IntakeError(problems);
  return indicators;
}

function toIndicator(row: DefinitionRow, report: Report): Indicator {
  const { range, yellow, group, role, ...values } = row.values;
  if ((values.direction === 'withinRange') !== (range !== null))
    report({ ...row.place('range'), code: 'rangeWithoutDirection' });
  if ((group === null) !== (role === null)) report({ ...row.place('group'), code: 'incompleteResultRow' });
  return {
    ...values,
    // Without a tolerance there is no yellow: on target is green, anything else red.
    tolerance: range === null && yellow === null ? null : { range: range ?? 0, yellow: yellow ?? 0 },
    resultRow: group === null || role === null ? null : { group, role },
  };
}
