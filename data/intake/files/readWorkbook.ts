import { SourceError } from '../../errors.js';
import { fold } from '../fold.js';
import type { FileFault, Problem } from '../problem.js';
import type { Table } from '../table.js';
import { nameOf, TABLE_COLUMNS } from '../tables/tableKinds.js';
import { readGrid } from './readGrid.js';
import { tableOfGrid, type GridTable } from './tableOfGrid.js';
import type { ReadUpload } from './upload.js';
import { checkZip } from './workbook/checkZip.js';
import { openWorkbook, type Workbook } from './workbook/openWorkbook.js';

/** Sheets that explain the others. */
const HELP_SHEETS = new Set([
  'läs mig',
  'läsmig',
  'instruktion',
  'instruktioner',
  'hjälp',
  'information',
  'readme',
]);

/**
 * Reads the tables of a workbook. Never throws for what stands in the file, whatever that is.
 *
 * A sheet gives a table when it has the name of one or any of its headings. The others (help, charts, a pivot) are
 * passed over, unless nothing else is there: then they are handed on, for the reader of the report to say what is
 * missing. Hidden sheets are not read, because nobody should publish what they cannot see; one that is called like
 * a table is a problem. Rows that are hidden, by a filter mostly, are part of their table.
 *
 * @param file name that the cells are traced back to
 */
export function readWorkbook(file: string, bytes: Uint8Array): ReadUpload {
  const refuse = (fault: FileFault): ReadUpload => ({ tables: [], problems: [placeOf(file, null, fault)] });
  const checked = checkZip(bytes);
  if ('fault' in checked) return refuse(checked.fault);
  if (!isWorkbook(checked.entries)) return refuse({ code: 'wrongFileKind', kind: 'zip' });
  try {
    return readSheets(file, openWorkbook(bytes, checked.entries));
  } catch (error) {
    if (error instanceof SourceError) return refuse({ code: 'damagedFile' });
    throw error;
  }
}

/** Not a letter, slides, a binary workbook (.xlsb), an OpenDocument or any other archive. */
function isWorkbook(entries: ReadonlyMap<string, unknown>): boolean {
  const names = [...entries.keys()];
  return (
    entries.has('[Content_Types].xml') &&
    names.some((name) => name.startsWith('xl/') && name.endsWith('.xml')) &&
    !entries.has('xl/workbook.bin')
  );
}

function readSheets(file: string, workbook: Workbook): ReadUpload {
  const found: GridTable[] = [];
  const problems: Problem[] = [];
  for (const sheet of workbook.sheets) {
    if (HELP_SHEETS.has(fold(sheet.name))) continue;
    if (sheet.hidden) {
      if (hasKnownName(sheet.name)) problems.push(placeOf(file, sheet.name, { code: 'hiddenSheet' }));
      continue;
    }
    const grid = readGrid(workbook, sheet);
    if (grid.rows.size > 0 || grid.fault !== null) found.push(tableOfGrid(file, sheet.name, grid));
  }
  const recognised = found.filter(
    ({ knownHeadings, table }) => knownHeadings > 0 || hasKnownName(table.sheet ?? ''),
  );
  const tables: Table[] = (recognised.length > 0 ? recognised : found).map(({ table }) => table);
  if (tables.length === 0 && problems.length === 0) problems.push(placeOf(file, null, { code: 'emptyFile' }));
  return { tables, problems };
}

function hasKnownName(sheet: string): boolean {
  return Object.hasOwn(TABLE_COLUMNS, nameOf({ file: '', sheet }));
}

function placeOf(
  file: string,
  sheet: string | null,
  fault: FileFault | { readonly code: 'hiddenSheet' },
): Problem {
  return { file, sheet, row: null, column: null, cell: null, ...fault };
}
