import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

const REPORT = new URL('../../data/demo/2023-11/', import.meta.url);

/**
 * A table of the demo's report as Excel puts it on the clipboard.
 *
 * @param changes by what the first column says, then by heading: the cells that are to be otherwise
 */
export async function copyTable(name, changes) {
  const text = await readFile(new URL(`${name}.csv`, REPORT), 'utf8');
  const { data, meta } = Papa.parse(text.trim(), { delimiter: ';', header: true });
  const [first] = meta.fields;
  const rows = data.map((row) => ({ ...row, ...changes[row[first]] }));
  return Papa.unparse(rows, { columns: meta.fields, delimiter: '\t', newline: '\r\n' });
}
