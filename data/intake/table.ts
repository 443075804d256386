import { cleanText } from './cells/cleanText.js';
import type { Problem } from './problem.js';

/** One cell: its address as a spreadsheet shows it ("C4") and its text, clean and trimmed; blank is ''. */
export interface Cell {
  readonly address: string;
  readonly text: string;
}

export interface Row {
  /** As a spreadsheet counts: 1 is the first, a quoted line break starts no new row. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A heading row and the rows below it, whatever they came from: CSV, a sheet or a paste. */
export interface Table {
  readonly file: string;
  /** null for files without sheets. */
  readonly sheet: string | null;
  readonly header: Row;
  /** Without wholly blank rows; they keep their numbers. */
  readonly rows: readonly Row[];
  /** What made the text hard to split into cells; told together with all other problems. */
  readonly problems: readonly Problem[];
}

const LETTERS = 26;

/** Spreadsheet address of a cell: column 0, row 1 is "A1"; column 26 is "AA". */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((left - 1) % LETTERS)) + letters;
  return `${letters}${row}`;
}

export function makeRow(number: number, texts: readonly string[]): Row {
  return {
    number,
    cells: texts.map((text, column) => ({ address: cellAddress(column, number), text: cleanText(text) })),
  };
}
