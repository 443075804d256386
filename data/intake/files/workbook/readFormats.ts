import type { ZipEntry } from './checkZip.js';
import { damaged } from './damaged.js';
import { readXml } from './readXml.js';

/** What the number in a cell is shown as. */
export type CellFormat = 'number' | 'percent' | 'date';

/** Formats that have a number and no code in the file. ECMA-376 part 1, 18.8.30 */
const BUILT_IN: readonly { readonly format: CellFormat; readonly from: number; readonly to: number }[] = [
  { format: 'percent', from: 9, to: 10 },
  { format: 'date', from: 14, to: 22 },
  { format: 'date', from: 27, to: 36 },
  { format: 'date', from: 45, to: 47 },
  { format: 'date', from: 50, to: 58 },
];

/** The formats that cells refer to by number. */
export function readFormats(archive: Uint8Array, entry: ZipEntry): CellFormat[] {
  const codes = new Map<string, string>();
  const formats: CellFormat[] = [];
  let inCellFormats = false;
  readXml(archive, entry, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formats.push(formatOf(attribute('numFmtId') ?? '0', codes));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): CellFormat {
  const code = codes.get(id);
  if (code !== undefined) return formatOfCode(code);
  const number = Number(id);
  if (!Number.isInteger(number)) throw damaged('A format has no number');
  return BUILT_IN.find(({ from, to }) => number >= from && number <= to)?.format ?? 'number';
}

/** By the first of its parts, which is that of positive numbers; what is quoted or a colour shows no value. */
export function formatOfCode(code: string): CellFormat {
  const [shown = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .split(';');
  if (shown.includes('%')) return 'percent';
  return /[ymdhs]/iu.test(shown.replace(/general/giu, '')) ? 'date' : 'number';
}
