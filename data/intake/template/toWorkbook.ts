import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx';
import { cellAddress } from '../table.js';

/** A text, a number, or blank. */
export type CellValue = string | number | null;

export interface PlannedColumn {
  readonly heading: string;
  /** Whether long texts take several lines; else they are cut off by the next cell. */
  readonly wrapped: boolean;
  /** Shown when the heading is selected. */
  readonly explanation: string | null;
  /** Offered in a drop-down; anything else is refused. */
  readonly choices: readonly string[];
  /** The cells that suggestions are taken from ("Definitioner!$B$2:$B$35"); anything else is allowed. */
  readonly suggestions: string | null;
}

export interface PlannedSheet {
  readonly name: string;
  /** Lines above the heading row. */
  readonly above: readonly string[];
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Rows that drop-downs reach to below what is filled in. */
const ROOM_BELOW = 500;
const NARROWEST = 10;
const WIDEST = 60;
/** Cells stay text when somebody edits them: "2023-11" no date, "=..." no formula. */
const TEXT_FORMAT = '@';
const FONT = { name: 'Calibri', size: 11 } as const;
const HEADING_STYLE = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { vertical: 'top', wrapText: true },
} as const;

/**
 * A workbook (.xlsx) of the sheets. Every text is stored as a text, never as a formula, and formatted as one, so
 * that it stays one when it is edited.
 *
 * @param modified what the file's properties say
 */
export async function toWorkbook(sheets: readonly PlannedSheet[], modified: Date): Promise<Uint8Array> {
  // Only here, because a bot that nobody asks for a workbook needs no memory for it.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: sheets.map(toSheet), properties: { modified } });
}

function toSheet({ name, above, columns, rows }: PlannedSheet): WriteSheet {
  const headings = columns.map(({ heading }) => heading);
  const all: (readonly CellValue[])[] = [...above.map((line) => [line]), headings, ...rows];
  const cells = new Map<string, Partial<Cell>>();
  all.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) =>
      cells.set(`${rowIndex},${columnIndex}`, {
        style: styleOf(value, columns[columnIndex]?.wrapped ?? false),
      }),
    ),
  );
  above.forEach((_, rowIndex) =>
    cells.set(`${rowIndex},0`, { style: { font: { ...FONT, bold: rowIndex === 0 } } }),
  );
  columns.forEach((_, columnIndex) =>
    cells.set(`${above.length},${columnIndex}`, { style: { ...HEADING_STYLE, numFmt: TEXT_FORMAT } }),
  );
  const firstRow = above.length + 2;
  return {
    name,
    columns: columns.map((_, index) => ({ width: widthOf([headings, ...rows].map((row) => row[index])) })),
    rows: all.map((row) => row.map((value) => (typeof value === 'string' ? escaped(value) : value))),
    cells,
    freezePane: { rows: above.length + 1 },
    dataValidations: columns.flatMap((column, index) => [
      ...explain(column, cellAddress(index, firstRow - 1)),
      ...offer(
        column,
        `${cellAddress(index, firstRow)}:${cellAddress(index, firstRow + rows.length + ROOM_BELOW)}`,
      ),
    ]),
  };
}

function styleOf(value: CellValue, wrapText: boolean): NonNullable<Cell['style']> {
  if (typeof value !== 'number') return { numFmt: TEXT_FORMAT, alignment: { vertical: 'top', wrapText } };
  const [, decimals = ''] = String(value).split('.');
  return {
    numFmt: decimals === '' ? '#,##0' : `#,##0.${'0'.repeat(decimals.length)}`,
    alignment: { vertical: 'top' },
  };
}

/** "_x0041_" would be read as "A": that is how the format writes what XML cannot hold. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
}

function widthOf(values: readonly (CellValue | undefined)[]): number {
  const longest = Math.max(...values.map((value) => String(value ?? '').length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** As the prompt of a rule that allows anything: it takes the size of its text, which a comment does not. */
function explain({ heading, explanation }: PlannedColumn, range: string): DataValidation[] {
  if (explanation === null) return [];
  const prompt = { showInputMessage: true, inputTitle: heading, inputMessage: explanation };
  return [{ type: 'custom', range, formula1: 'TRUE', allowBlank: true, ...prompt }];
}

function offer({ heading, choices, suggestions }: PlannedColumn, range: string): DataValidation[] {
  if (suggestions !== null) return [{ type: 'list', range, formula1: suggestions, allowBlank: true }];
  if (choices.length === 0) return [];
  const error = { showErrorMessage: true, errorTitle: heading, errorMessage: `Välj ${choices.join(', ')}.` };
  return [{ type: 'list', range, values: [...choices], allowBlank: true, ...error }];
}
