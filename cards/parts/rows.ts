import type { Figure } from './figure.js';
import type { Mark } from './mark.js';

/** A line of text; lists of them bind what may be absent. */
export interface Line {
  readonly text: string;
}

/** A line that a status begins: the symbol in its colour, then words in the colour of all text. */
export interface MarkedLine extends Line {
  readonly symbols: readonly StatusSymbol[];
}

/** At most one, in a list because it may be absent. */
export interface StatusSymbol {
  readonly symbol: string;
  readonly color: string;
}

/** A figure in one row: name to the left, value to the right, what is said of it below. */
export interface FigureRow {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly MarkedLine[];
}

/** A figure shown large, in a box of its rating's colour. */
export interface Headline {
  readonly label: string;
  /** Where the status itself is the figure; such a value is short, and shown in the largest size. */
  readonly symbols: readonly StatusSymbol[];
  readonly value: string;
  readonly size: string;
  readonly style: string;
  readonly marks: readonly MarkedLine[];
  readonly details: readonly Line[];
}

/** What still fits on one line of a phone in the largest size, beside the mark. */
const LARGEST_FITS = 16;

export function lines(...texts: readonly (string | null)[]): Line[] {
  return texts.filter((text) => text !== null).map((text) => ({ text }));
}

export function symbolsOf(mark: Mark | null): StatusSymbol[] {
  return mark === null || mark.symbol === '' ? [] : [{ symbol: mark.symbol, color: mark.color }];
}

/** "▲ Gul · 0,3 procentenheter över målet". */
export function markedLine(mark: Mark | null, ...details: readonly string[]): MarkedLine {
  const words = mark === null ? details : [mark.label, ...details];
  return { symbols: symbolsOf(mark), text: words.join(' · ') };
}

/** The status with the first detail, the others below it. */
export function verdictLines({ mark, details }: Pick<Figure, 'mark' | 'details'>): MarkedLine[] {
  const [first, ...rest] = details;
  const others = rest.map((detail) => markedLine(null, detail));
  if (first === undefined) return mark === null ? [] : [markedLine(mark)];
  return [markedLine(mark, first), ...others];
}

export function figureRow({ label, value, mark, details }: Figure): FigureRow {
  return { label, value, notes: verdictLines({ mark, details }) };
}

export function headline({ label, value, blank, mark, details }: Figure): Headline {
  const isStatus = mark !== null && value === mark.text;
  return {
    label,
    symbols: isStatus ? symbolsOf(mark) : [],
    value: isStatus ? mark.label : value,
    size: blank || value.length > LARGEST_FITS ? 'Medium' : 'ExtraLarge',
    style: mark?.style ?? 'emphasis',
    marks: mark === null || isStatus ? [] : [markedLine(mark)],
    details: lines(...details),
  };
}
