import { IntakeError, sortByPlace } from '../intake/intakeError.js';
import type { Fault, Problem } from '../intake/problem.js';
import { readDataset } from '../intake/readDataset.js';
import { readDefinitions } from '../intake/readDefinitions.js';
import type { Table } from '../intake/table.js';
import { isDefinitionsTable, sortTables } from '../intake/tables/tableKinds.js';
import type { Book } from '../report/book.js';
import type { Dataset } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { pastReadings } from '../report/pastReadings.js';
import { reportOf } from './compareDatasets.js';
import { keptTables, mergeDataset } from './mergeDataset.js';
import { usualLevel } from './review/usualLevel.js';
import type { Rejected, TablePlace, Upload, UploadedReport, UploadOptions } from './upload.js';

/** What cannot be told of a row while the definitions that came with it are unreadable. */
const TOLD_BY_DEFINITIONS: readonly Fault['code'][] = [
  'unknownIndicator',
  'unexpectedPercent',
  'wrongUnit',
  'wrongFrequency',
  'percentAsFraction',
  'unknownReference',
  'wrongSum',
];

/**
 * Reads the tables of an upload, in any order. Definitions among them are in force for the rest; tables of the
 * report that are not among them are kept from the newest revision of the period.
 */
export function readUpload(tables: readonly Table[], book: Book, options: UploadOptions): Upload | Rejected {
  const definitionTables = tables.filter(isDefinitionsTable);
  const reportTables = tables.filter((table) => !definitionTables.includes(table));
  const [definitionTable] = definitionTables;
  const problems = duplicates(definitionTables);

  const indicators =
    definitionTable === undefined ? null : attempt(() => readDefinitions(definitionTable), problems);
  const areDefinitionsWrong = problems.length > 0;
  const reportProblems: Problem[] = [];
  const report =
    reportTables.length === 0 && definitionTable !== undefined
      ? null
      : attempt(() => readReport(reportTables, book, indicators ?? book.indicators, options), reportProblems);
  problems.push(
    ...reportProblems.filter(({ code }) => !areDefinitionsWrong || !TOLD_BY_DEFINITIONS.includes(code)),
  );

  if (problems.length > 0) return { kind: 'rejected', problems: sortByPlace(problems) };
  const definitions =
    indicators === null || definitionTable === undefined
      ? null
      : { indicators, table: placeOf(definitionTable) };
  return { kind: 'read', report, definitions };
}

/** @throws IntakeError naming all problems of the tables of the report */
function readReport(
  tables: readonly Table[],
  book: Book,
  indicators: readonly Indicator[],
  { period, kind }: UploadOptions,
): UploadedReport {
  const published = reportOf(book, period);
  const sorted = sortTables(tables, () => undefined);
  const kept =
    published === null
      ? null
      : keptTables(published, new Set(sorted.keys()), [...book.indicators, ...indicators]);
  const past = pastReadings(book.reports);

  const problems: Problem[] = [];
  const [first] = tables;
  if (kind === 'correction' && published === null && first !== undefined)
    problems.push({ ...placeOf(first), ...NO_CELL, code: 'nothingToCorrect', period });
  const handedIn = attempt(
    () =>
      readDataset(tables, indicators, {
        period,
        kept: kept === null ? [] : thingsOf(kept),
        usualLevel: (indicatorId) => usualLevel(past.of(indicatorId)),
      }),
    problems,
  );
  if (handedIn === null || problems.length > 0) throw new IntakeError(problems);
  const places = new Map([...sorted].map(([table, read]) => [table, placeOf(read)]));
  return { handedIn, dataset: mergeDataset(kept, handedIn), tables: places };
}

function thingsOf({ projects, activities, assignments, goals, commentaries }: Dataset) {
  return [...projects, ...activities, ...assignments, ...goals, ...commentaries];
}

/** null when it cannot be read; the problems then say why. */
function attempt<T>(read: () => T, problems: Problem[]): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

const NO_CELL = { row: null, column: null, cell: null };

function duplicates([first, ...others]: readonly Table[]): Problem[] {
  if (first === undefined) return [];
  const other = first.sheet ?? first.file;
  return others.map((table) => ({
    ...placeOf(table),
    ...NO_CELL,
    code: 'duplicateTable',
    name: 'definitioner',
    other,
  }));
}

function placeOf({ file, sheet }: Table): TablePlace {
  return { file, sheet };
}
