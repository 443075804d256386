import Papa from 'papaparse';
import type { Problem, TableFault } from './problem.js';
import { makeRow, type Row, type Table } from './table.js';

const BYTE_ORDER_MARK = /^\uFEFF/u;
/** What decoding leaves where a byte is not UTF-8: the file was most likely saved as Windows-1252. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * Splits delimited text into cells with their addresses. Never throws: what is wrong goes with the table.
 *
 * A row may end early: Excel leaves out trailing delimiters, so absent cells are blank ones.
 *
 * @param file name that the cells are traced back to
 * @param text decoded text of a CSV file or a paste from a spreadsheet
 */
export function readTable(file: string, text: string): Table {
  const source = text.replace(BYTE_ORDER_MARK, '');
  const parsed = Papa.parse<string[]>(source, { delimiter: delimiterOf(source), skipEmptyLines: false });
  const [header, ...rows] = parsed.data
    .map((texts, index) => makeRow(index + 1, texts))
    .filter((row) => row.cells.some((cell) => cell.text !== ''));

  const at = (row: number | null, fault: TableFault): Problem => ({
    file,
    sheet: null,
    row,
    column: null,
    cell: null,
    ...fault,
  });
  return {
    file,
    sheet: null,
    header: header ?? makeRow(1, []),
    rows,
    problems: [
      ...(source.includes(REPLACEMENT_CHARACTER) ? [at(null, { code: 'wrongEncoding' })] : []),
      ...parsed.errors
        .filter(({ type }) => type === 'Quotes')
        .map(({ row }) => at(row === undefined ? null : row + 1, { code: 'brokenQuotes' })),
      ...(rows.length === 0 ? [at(null, { code: 'emptyTable' })] : []),
      ...(header === undefined ? [] : cellsWithoutHeading(header, rows, at)),
    ],
  };
}

/**
 * The delimiter, seen in the heading row only: further down the commas are decimal ones.
 * A tab or a semicolon is practically never part of a heading; a comma may be.
 */
function delimiterOf(text: string): string {
  const headings = (text.split(/\r\n|\r|\n/u).find((line) => line.trim() !== '') ?? '').replace(
    /"[^"]*"/gu,
    '',
  );
  return ['\t', ';', ','].find((delimiter) => headings.includes(delimiter)) ?? ';';
}

/** Text with no heading above it belongs to nothing: most often a delimiter too many in the row. */
export function cellsWithoutHeading(
  header: Row,
  rows: readonly Row[],
  at: (row: number, fault: TableFault) => Problem,
): Problem[] {
  return rows.flatMap(({ number, cells }) =>
    cells
      .filter(({ text }, index) => text !== '' && (header.cells[index]?.text ?? '') === '')
      .map(({ text, address }) => ({ ...at(number, { code: 'cellWithoutHeading', text }), cell: address })),
  );
}
