import { strToU8, zipSync } from 'fflate';
import { cellAddress } from '../../data/intake/table.js';

/** A text, a number, or the whole XML of the cell but for its address: `['t="e"', '<v>#N/A</v>']`. */
export type CellSource = string | number | null | readonly [attributes: string, content: string];

export interface SheetSource {
  readonly name: string;
  /** From row 1; a row left out is null. */
  readonly rows?: readonly (readonly CellSource[] | null)[];
  /** Instead of `rows`: all that stands between <sheetData> and its end. */
  readonly data?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly kind?: 'worksheet' | 'chartsheet';
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  readonly strings?: readonly string[];
  /** Format codes of the styles 1, 2, ...; style 0 is plain. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  /** Parts to add, or to put in another's place; null takes one away. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as Excel lays it out, with as little in it as will do. */
export function aWorkbook(source: WorkbookSource): Uint8Array {
  const parts = { ...partsOf(source), ...source.parts };
  const kept = Object.entries(parts).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)]],
  );
  return zipSync(Object.fromEntries(kept) as Record<string, Uint8Array>);
}

/** One sheet with nothing special about it. */
export function aSheet(rows: SheetSource['rows'], name = 'Blad1'): Uint8Array {
  return aWorkbook({ sheets: [{ name, ...(rows === undefined ? {} : { rows }) }] });
}

function partsOf({ sheets, strings, formats = [], from1904 }: WorkbookSource): Record<string, string> {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const own = sheets.map(({ kind = 'worksheet' }, index) =>
    relationship(`rId${index + 1}`, kind, `worksheets/sheet${index + 1}.xml`),
  );
  const shared = [
    relationship('rIdStyles', 'styles', 'styles.xml'),
    ...(strings === undefined ? [] : [relationship('rIdStrings', 'sharedStrings', '/xl/sharedStrings.xml')]),
  ];
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${from1904 === true ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([...own, ...shared]),
    'xl/styles.xml': stylesOf(formats),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': sharedStrings(strings) }),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)]),
    ),
  };
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const cells = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

/** @param strings content of each <si> */
function sharedStrings(strings: readonly string[]): string {
  return `${HEAD}<sst xmlns="${MAIN}">${strings.map((content) => `<si>${content}</si>`).join('')}</sst>`;
}

function worksheet({ rows = [], data }: SheetSource): string {
  const written = rows.map((cells, index) => (cells === null ? '' : rowOf(index + 1, cells)));
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data ?? written.join('')}</sheetData></worksheet>`;
}

function rowOf(number: number, cells: readonly CellSource[]): string {
  const written = cells.map((cell, column) => cellOf(cellAddress(column, number), cell));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellOf(address: string, source: CellSource): string {
  if (source === null) return '';
  if (typeof source === 'number') return `<c r="${address}"><v>${source}</v></c>`;
  if (typeof source === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(source)}</t></is></c>`;
  return `<c r="${address}" ${source[0]}>${source[1]}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
