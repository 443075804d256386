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

/** A name is read in a list, so it has to be short; twice the longest of the report that the bot was made for. */
const MOST_IN_A_NAME = 400;
/** A page of text, and a few of them still fit into one card (80 KB). */
const MOST_IN_A_TEXT = 4000;
const MOST_IN_A_LIST = 4000;

function atMost(most: number): CellReader<string> {
  return (written) =>
    written.length <= most
      ? { value: written }
      : { fault: { code: 'longText', length: written.length, most } };
}

/** A name, a heading or a few words, in one line. */
export const text: CellReader<string> = (written) => atMost(MOST_IN_A_NAME)(written.replace(/\s+/gu, ' '));

/** Running text; its line breaks are kept. */
export const prose: CellReader<string> = atMost(MOST_IN_A_TEXT);

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
  /^[\p{Ll}\d-]+$/u.test(written) ? text(written) : { fault: { code: 'badId', text: written } };

/** Parts between bars; blank parts fall away. */
export const list: CellReader<string[]> = (written) => {
  const reading = atMost(MOST_IN_A_LIST)(written);
  if (!('value' in reading)) return reading;
  const parts = reading.value.split('|').map((part) => part.trim().replace(/\s+/gu, ' '));
  return { value: parts.filter((part) => part !== '') };
};

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
