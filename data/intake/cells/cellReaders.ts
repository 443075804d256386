import type { Period } from '../../report/period.js';
import { fold } from '../fold.js';
import type { CellFault } from '../problem.js';
import { parseFigure } from './parseFigure.js';
import { parsePeriodCell } from './parsePeriodCell.js';

export type CellReading<T> = { readonly value: T } | { readonly fault: CellFault };

/** Turns the text of a cell into a value or says what is wrong with it. */
export type CellReader<T> = (text: string) => CellReading<T>;

/** A figure with what its writing tells; `value` is null for blank, never 0. */
export interface Figure {
  readonly value: number | null;
  readonly approximate: boolean;
  readonly percent: boolean;
}

export const NO_FIGURE: Figure = { value: null, approximate: false, percent: false };

export const text: CellReader<string> = (written) => ({ value: written });

export const figure: CellReader<Figure> = (written) => {
  const parsed = parseFigure(written);
  switch (parsed.kind) {
    case 'blank':
      return { value: NO_FIGURE };
    case 'figure':
      return { value: { value: parsed.value, approximate: parsed.approximate, percent: parsed.percent } };
    case 'unreadable':
      return { fault: { code: 'badFigure', text: written, reason: parsed.reason } };
  }
};

/** A width that is 0 or more; null for blank. */
export const width: CellReader<number | null> = (written) => {
  const reading = figure(written);
  if (!('value' in reading)) return reading;
  const { value } = reading.value;
  return value !== null && value < 0 ? { fault: { code: 'negative', text: written } } : { value };
};

export const period: CellReader<Period> = (written) => {
  const value = parsePeriodCell(written);
  return value === null ? { fault: { code: 'badPeriod', text: written } } : { value };
};

/** Lower-case letters, digits and hyphens: the form of every id. */
export const id: CellReader<string> = (written) =>
  /^[\p{Ll}\d-]+$/u.test(written) ? { value: written } : { fault: { code: 'badId', text: written } };

/** Parts between bars; blank parts fall away. */
export const list: CellReader<string[]> = (written) => ({
  value: written
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
});

/** One of the Swedish words, whatever their case. */
export function oneOf<T>(words: Readonly<Record<string, T>>): CellReader<T> {
  const allowed = Object.keys(words);
  return (written) => {
    const match = Object.entries(words).find(([word]) => fold(word) === fold(written));
    return match === undefined
      ? { fault: { code: 'badChoice', text: written, allowed } }
      : { value: match[1] };
  };
}

export function required<T>(read: CellReader<T>): CellReader<T> {
  return (written) => (written === '' ? { fault: { code: 'blank' } } : read(written));
}

/** Blank is null. */
export function optional<T>(read: CellReader<T>): CellReader<T | null> {
  return (written) => (written === '' ? { value: null } : read(written));
}
