import type { Columns } from '../cells/readRows.js';
import { fold } from '../fold.js';
import type { Report } from '../problem.js';
import type { Table } from '../table.js';
import { DEFINITION_COLUMNS } from './definitionColumns.js';
import { ACTIVITY_COLUMNS } from './readActivities.js';
import { ASSIGNMENT_COLUMNS } from './readAssignments.js';
import { COMMENTARY_COLUMNS } from './readCommentaries.js';
import { GOAL_COLUMNS } from './readGoals.js';
import { PROJECT_COLUMNS } from './readProjects.js';
import { ECONOMY_COLUMNS, INDICATOR_COLUMNS, RESULT_COLUMNS } from './readingColumns.js';

/** The tables of a report, by the name of their file or sheet. */
const KINDS = {
  indikatorer: INDICATOR_COLUMNS,
  ekonomi: ECONOMY_COLUMNS,
  resultat: RESULT_COLUMNS,
  projekt: PROJECT_COLUMNS,
  aktiviteter: ACTIVITY_COLUMNS,
  uppdrag: ASSIGNMENT_COLUMNS,
  mal: GOAL_COLUMNS,
  kommentarer: COMMENTARY_COLUMNS,
} satisfies Record<string, Columns>;
export type TableKind = keyof typeof KINDS;

const NAMES = Object.keys(KINDS) as TableKind[];

/** The columns of every table that can be handed in, by its name. */
export const TABLE_COLUMNS = { ...KINDS, definitioner: DEFINITION_COLUMNS } satisfies Record<string, Columns>;

/** Sorts the tables by what they hold; reports those that nothing tells apart and those that come twice. */
export function sortTables(tables: readonly Table[], report: Report): ReadonlyMap<TableKind, Table> {
  const sorted = new Map<TableKind, Table>();
  for (const table of tables) {
    const kind = kindOf(table);
    const other = kind === null ? undefined : sorted.get(kind);
    const at = { file: table.file, sheet: table.sheet, row: null, column: null, cell: null };
    if (kind === null) report({ ...at, code: 'unknownTable', known: NAMES });
    else if (other !== undefined)
      report({ ...at, code: 'duplicateTable', name: kind, other: other.sheet ?? other.file });
    else sorted.set(kind, table);
  }
  return sorted;
}

/** Whether the table holds definitions, which belong to no period: by name, else by headings. */
export function isDefinitionsTable(table: Table): boolean {
  const name = nameOf(table);
  const headings = table.header.cells.map(({ text }) => fold(text));
  return (
    name === 'definitioner' ||
    (!NAMES.some((kind) => kind === name) && hasAll(headings, Object.values(DEFINITION_COLUMNS)))
  );
}

/** By name ("ekonomi.csv", sheet "Ekonomi"), else by headings: the first kind that finds all it needs. */
function kindOf(table: Table): TableKind | null {
  const name = nameOf(table);
  const headings = table.header.cells.map(({ text }) => fold(text));
  return (
    NAMES.find((kind) => kind === name) ??
    NAMES.find((kind) => hasAll(headings, Object.values(KINDS[kind]))) ??
    null
  );
}

/** The name of the sheet or file in the form of the names above. */
export function nameOf({ file, sheet }: Pick<Table, 'file' | 'sheet'>): string {
  const stem = (sheet ?? file).replace(/^.*[/\\]/u, '').replace(/\.\w+$/u, '');
  return fold(stem).replace('å', 'a');
}

function hasAll(headings: readonly string[], columns: readonly Columns[string][]): boolean {
  return columns.every(
    ({ heading, also, optional }) =>
      optional || [heading, ...also].some((known) => headings.includes(fold(known))),
  );
}
