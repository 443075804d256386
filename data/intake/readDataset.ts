import type { Dataset } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { checkFractions } from './checks/checkFractions.js';
import { checkIds, checkReferences } from './checks/checkIds.js';
import { checkReadings, checkStatedPeriod } from './checks/checkReadings.js';
import { checkSums, checkTotal, roleOf } from './checks/checkResults.js';
import { WHOLE_REPORT } from './fileStandIns.js';
import { IntakeError } from './intakeError.js';
import type { Problem, Report } from './problem.js';
import { NO_CONTEXT, type ReportContext } from './reportContext.js';
import type { Table } from './table.js';
import { readActivities } from './tables/readActivities.js';
import { readAssignments } from './tables/readAssignments.js';
import { readCommentaries } from './tables/readCommentaries.js';
import { readGoals } from './tables/readGoals.js';
import { readProjects } from './tables/readProjects.js';
import {
  ECONOMY_COLUMNS,
  INDICATOR_COLUMNS,
  RESULT_COLUMNS,
  type ReadingColumns,
} from './tables/readingColumns.js';
import { readReadings, type PlacedReadings } from './tables/readReadings.js';
import { sortTables, type TableKind } from './tables/tableKinds.js';

/**
 * Reads a period's whole report from its tables, in any order; a table that is not given is an empty one.
 *
 * Every reading keeps the cells that it was read from. The total row of the table of results makes no reading:
 * the economy table states the same figure, so the row only has to agree with it and with the sums.
 *
 * @param indicators the definitions in force: a row must be one of them, in its unit and frequency
 * @param context what is published already, and the period that the uploader states
 * @throws IntakeError naming all problems of all tables at once
 */
export function readDataset(
  tables: readonly Table[],
  indicators: readonly Indicator[],
  context: ReportContext = NO_CONTEXT,
): Dataset {
  const problems: Problem[] = tables.flatMap((table) => table.problems);
  const report: Report = (problem) => problems.push(problem);
  const sorted = sortTables(tables, report);

  const read = <T>(kind: TableKind, reader: (table: Table, report: Report) => T[]): T[] => {
    const table = sorted.get(kind);
    return table === undefined ? [] : reader(table, report);
  };
  const projects = read('projekt', readProjects);
  const activities = read('aktiviteter', readActivities);
  const assignments = read('uppdrag', readAssignments);
  const goals = read('mal', readGoals);
  const placedCommentaries = read('kommentarer', readCommentaries);
  const commentaries = placedCommentaries.map(({ commentary }) => commentary);

  const subjects = [...context.kept, ...projects, ...activities, ...assignments, ...goals];
  const indicatorIds = new Set(indicators.map(({ id }) => id));
  checkIds(indicatorIds, [...subjects, ...commentaries], report);
  checkReferences(placedCommentaries, new Set([...indicatorIds, ...subjects.map(({ id }) => id)]), report);

  const readTableOf = (kind: TableKind, columns: ReadingColumns): PlacedReadings => {
    const table = sorted.get(kind);
    return table === undefined
      ? { readings: [], complete: true }
      : readReadings(table, columns, indicators, report);
  };
  const indicatorTable = readTableOf('indikatorer', INDICATOR_COLUMNS);
  const economyTable = readTableOf('ekonomi', ECONOMY_COLUMNS);
  const resultTable = readTableOf('resultat', RESULT_COLUMNS);

  // A row that could not be read would make its sum look wrong as well.
  if (resultTable.complete) checkSums(resultTable.readings, report);
  checkTotal(resultTable.readings, economyTable.readings, report);
  const results = resultTable.readings.filter((placed) => roleOf(placed) !== 'total');
  const placed = [...indicatorTable.readings, ...economyTable.readings, ...results];
  checkFractions(placed, context.usualLevel, report);
  const period = checkStatedPeriod(placed, context.period, report);
  if ((period === null || tables.length === 0) && problems.length === 0) report(noReadings(tables));
  if (period !== null) checkReadings(placed, period, report);

  if (period === null || problems.length > 0) throw new IntakeError(problems);
  const readings = placed.map(({ reading }) => reading);
  return { period, readings, projects, activities, assignments, goals, commentaries };
}

function noReadings([first]: readonly Table[]): Problem {
  const wide = { sheet: null, row: null, column: null, cell: null };
  return first === undefined
    ? { ...wide, file: WHOLE_REPORT, code: 'noTables' }
    : { ...wide, file: first.file, code: 'noPeriod' };
}
