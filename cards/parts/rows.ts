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

/**
 * What a symbol stands on. In a box of its own colour it is as dark as the text: Teams' yellow on amber and its green
 * on green can hardly be seen.
 */
export type Ground = 'plain' | 'tinted';

export function symbolsOf(mark: Mark | null, ground: Ground = 'plain'): StatusSymbol[] {
  if (mark === null || mark.symbol === '') return [];
  return [{ symbol: mark.symbol, color: ground === 'tinted' ? 'Default' : mark.color }];
}

/** "▲ Gul · 0,3 procentenheter över målet". */
export function markedLine(
  mark: Mark | null,
  details: readonly string[] = [],
  ground: Ground = 'plain',
): MarkedLine {
  const words = mark === null ? details : [mark.label, ...details];
  return { symbols: symbolsOf(mark, ground), text: words.join(' · ') };
}

/** The status with the first detail, the others below it. */
export function verdictLines(
  { mark, details }: Pick<Figure, 'mark' | 'details'>,
  ground: Ground = 'plain',
): MarkedLine[] {
  const [first, ...rest] = details;
  const others = rest.map((detail) => markedLine(null, [detail]));
  if (first === undefined) return mark === null ? [] : [markedLine(mark, [], ground)];
  return [markedLine(mark, [first], ground), ...others];
}

export function figureRow({ label, value, mark, details }: Figure): FigureRow {
  return { label, value, notes: verdictLines({ mark, details }) };
}

export function headline({ label, value, blank, mark, details }: Figure): Headline {
  const isStatus = mark !== null && value === mark.text;
  return {
    label,
    symbols: isStatus ? symbolsOf(mark, 'tinted') : [],
    value: isStatus ? mark.label : value,
    size: blank || value.length > LARGEST_FITS ? 'Medium' : 'ExtraLarge',
    style: mark?.style ?? 'emphasis',
    marks: mark === null || isStatus ? [] : [markedLine(mark, [], 'tinted')],
    details: lines(...details),
  };
}
