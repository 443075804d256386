import type { Dataset } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { Period } from '../../report/period.js';
import type { Column } from '../cells/readRows.js';
import { cellAddress } from '../table.js';
import { COLUMN_TEXTS } from './columnTexts.js';
import { emptyReport, fillTables } from './fillTables.js';
import { helpSheet, type ExplainedColumn } from './helpSheet.js';
import { columnsOf, type TableName } from './templateTables.js';
import { toWorkbook, type CellValue, type PlannedSheet } from './toWorkbook.js';

/** In the order of the report; each name is that of its table. */
export const SHEETS: Record<TableName, string> = {
  indikatorer: 'Indikatorer',
  ekonomi: 'Ekonomi',
  resultat: 'Resultat',
  projekt: 'Projekt',
  aktiviteter: 'Aktiviteter',
  uppdrag: 'Uppdrag',
  mal: 'Mål',
  kommentarer: 'Kommentarer',
  definitioner: 'Definitioner',
};
const NAMES = Object.keys(SHEETS) as TableName[];

/** No column reads it as a choice, so a column that has choices names them. */
const NO_CHOICE = '?';

export interface TemplateContent {
  readonly indicators: readonly Indicator[];
  /** null when nothing is published yet: each indicator then has an empty row. */
  readonly report: Dataset | null;
  /** Of those empty rows. */
  readonly period: Period;
  readonly writtenAt: Date;
}

/**
 * The workbook that a controller fills in: a report and the definitions as they stand, with headings that are the
 * very ones the intake reads. Handed in unchanged, it gives the same report and the same definitions.
 */
export async function templateWorkbook({
  indicators,
  report,
  period,
  writtenAt,
}: TemplateContent): Promise<Uint8Array> {
  const tables = fillTables(indicators, report ?? emptyReport(indicators, period));
  const suggestions = indicatorNames(indicators.length);
  const sheets = NAMES.map((name) => planSheet(name, tables[name], suggestions));
  return toWorkbook([helpSheet(NAMES.flatMap(explain)), ...sheets], writtenAt);
}

function planSheet(
  name: TableName,
  rows: readonly Readonly<Record<string, CellValue>>[],
  suggestions: string,
): PlannedSheet {
  const columns = columnsOf(name);
  const suggests = (field: string) => field === 'indicator' && name !== 'resultat';
  return {
    name: SHEETS[name],
    above: [],
    columns: columns.map(([field, column]) => ({
      heading: column.heading,
      wrapped: field !== 'aliases',
      explanation: explanationOf(name, field),
      choices: choicesOf(column),
      suggestions: suggests(field) ? suggestions : null,
    })),
    rows: rows.map((row) => columns.map(([field]) => row[field] ?? null)),
  };
}

/** The cells of the sheet of definitions that hold the indicators' names. */
function indicatorNames(count: number): string {
  const column = columnsOf('definitioner').findIndex(([field]) => field === 'name');
  const absolute = (row: number) => cellAddress(column, row).replace(/^([A-Z]+)/u, '$$$1$$');
  return `${SHEETS.definitioner}!${absolute(2)}:${absolute(Math.max(2, count + 1))}`;
}

function explain(name: TableName): ExplainedColumn[] {
  return columnsOf(name).map(([field, column]) => ({
    sheet: SHEETS[name],
    column,
    explanation: explanationOf(name, field),
    choices: choicesOf(column),
  }));
}

function explanationOf(name: TableName, field: string): string {
  const texts: Readonly<Record<string, string>> = COLUMN_TEXTS[name];
  return texts[field] ?? '';
}

/** The words that the column takes; none when it takes any text or figure. */
function choicesOf({ read }: Column<unknown>): readonly string[] {
  const reading = read(NO_CHOICE);
  return 'fault' in reading && reading.fault.code === 'badChoice' ? reading.fault.allowed : [];
}
