import { damaged } from './damaged.js';
import type { Sheet, Workbook } from './openWorkbook.js';
import type { CellFormat } from './readFormats.js';
import { collectText, withoutEscapes } from './readStrings.js';
import { readXml, type Attribute } from './readXml.js';

/** What stands in a cell. A formula counts as its last result, which the spreadsheet program saved beside it. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: CellFormat }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** "#N/A", "#REF!" */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that no program has worked out. */
  | { readonly kind: 'uncomputed' };

export interface SheetCell {
  /** 1 is the first. */
  readonly row: number;
  /** 0 is A. */
  readonly column: number;
  readonly content: CellContent;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const LETTERS = 26;

/**
 * Hands over the cells that hold anything, row by row from the left. Cells that are only formatted are passed over,
 * however far out they stand.
 *
 * @throws SourceError `source.damaged` as soon as a cell is not as the format says
 */
export function readSheet(workbook: Workbook, { entry }: Sheet, take: (cell: SheetCell) => void): void {
  let row = 0;
  let column = -1;
  let cell = newCell(() => null);
  let inCells = false;
  let inValue = false;
  let complete = false;
  const inline = collectText('is');

  readXml(workbook.archive, entry, {
    open(name, attribute) {
      if (name === 'sheetData') inCells = true;
      if (!inCells) return;
      if (name === 'row') {
        row = nextRow(row, attribute('r'));
        column = -1;
      } else if (name === 'c') {
        column = nextColumn(row, column, attribute('r'));
        cell = newCell(attribute);
      } else if (name === 'v') inValue = true;
      else if (name === 'f') cell.formula = true;
      else inline.open(name);
    },
    text(written) {
      if (inValue) cell.value += written;
      else if (inCells) inline.text(written);
    },
    close(name) {
      if (name === 'worksheet') complete = true;
      if (!inCells) return;
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        const content = contentOf(cell, workbook);
        if (content !== null) take({ row, column, content });
      } else if (name === 'sheetData') inCells = false;
      else cell.inline = inline.close(name) ?? cell.inline;
    },
  });
  if (!complete) throw damaged('A sheet is none');
}

interface RawCell {
  readonly type: string;
  readonly style: string;
  value: string;
  inline: string;
  formula: boolean;
}

function newCell(attribute: Attribute): RawCell {
  return { type: attribute('t') ?? 'n', style: attribute('s') ?? '0', value: '', inline: '', formula: false };
}

/** Rows and cells may leave out where they stand; then they follow the one before. */
function nextRow(row: number, written: string | null): number {
  const next = written === null ? row + 1 : Number(written);
  if (!Number.isInteger(next) || next <= row) throw damaged('The rows are not in order');
  return next;
}

function nextColumn(row: number, column: number, reference: string | null): number {
  if (reference === null) return column + 1;
  const [, letters, number] = /^([A-Z]{1,3})(\d+)$/u.exec(reference) ?? [];
  if (letters === undefined || Number(number) !== row) throw damaged('A cell stands in another row');
  let next = 0;
  for (const letter of letters) next = next * LETTERS + letter.charCodeAt(0) - 64;
  if (next - 1 <= column) throw damaged('The cells are not in order');
  return next - 1;
}

function contentOf({ type, style, value, inline, formula }: RawCell, workbook: Workbook): CellContent | null {
  if (type === 'inlineStr') return { kind: 'text', text: inline };
  if (type === 'str') return { kind: 'text', text: withoutEscapes(value) };
  if (value === '') return formula ? { kind: 'uncomputed' } : null;
  switch (type) {
    case 's':
      return { kind: 'text', text: stringAt(workbook.strings, value) };
    case 'n':
      return numberOf(value, style, workbook);
    case 'b':
      return { kind: 'truth', value: truthOf(value) };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'text', text: value.replace(/T00:00:00(?:\.0+)?Z?$/u, '') };
    default:
      throw damaged('A cell is of no known type');
  }
}

function stringAt(strings: readonly string[], index: string): string {
  const text = /^\d+$/u.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) throw damaged('A cell refers to a text that is missing');
  return text;
}

function numberOf(written: string, style: string, { formats }: Workbook): CellContent {
  const value = Number(written);
  if (!NUMBER.test(written) || !Number.isFinite(value)) throw damaged('A number is none');
  const format = formats[Number(style)];
  if (format === undefined && style !== '0') throw damaged('A cell refers to a format that is missing');
  return { kind: 'number', value, format: format ?? 'number' };
}

function truthOf(written: string): boolean {
  if (['1', 'true'].includes(written)) return true;
  if (['0', 'false'].includes(written)) return false;
  throw damaged('A truth value is none');
}
