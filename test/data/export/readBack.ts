import { unzipSync } from 'fflate';
import { readWorkbook } from '../../../data/intake/files/readWorkbook.js';

/** A sheet as our own reader has it: each row by heading, in the words and figures of a Swedish table. */
export interface ReadSheet {
  readonly name: string | null;
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** @throws Error when our own reader finds a problem in the file */
export function readBack(bytes: Uint8Array): readonly ReadSheet[] {
  const { tables, problems } = readWorkbook('fil.xlsx', bytes);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return tables.map(({ sheet, header, rows }) => {
    const headings = header.cells.map(({ text }) => text);
    return {
      name: sheet,
      headings,
      rows: rows.map(({ cells }) =>
        Object.fromEntries(headings.map((heading, at) => [heading, cells[at]?.text ?? ''])),
      ),
    };
  });
}

/** The files in the workbook, as text, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]));
}
