import { shorten } from '../../escape.js';
import type { Line } from '../../parts/rows.js';
import type { ReviewRow } from './reviewTemplate.js';

/** How much a list may take of its card, which Teams takes up to 40 000 characters with certainty. */
export interface Room {
  readonly rows: number;
  /** Of JSON. */
  readonly characters: number;
}

const LONGEST_NAME = 120;
const LONGEST_DETAIL = 300;
/** What the template puts round a row, a line, a coloured stretch. */
const ROUND_ROW = 130;
const ROUND_LINE = 110;
const ROUND_RUN = 90;

/** The rows that there is room for, in their order; the first in any case, so that a next page gets further. */
export function fitRows(rows: readonly (() => ReviewRow)[], room: Room): ReviewRow[] {
  const fitting: ReviewRow[] = [];
  let characters = 0;
  for (const makeRow of rows.slice(0, room.rows)) {
    const row = shortened(makeRow());
    characters += sizeOf(row);
    if (characters > room.characters && fitting.length > 0) break;
    fitting.push(row);
  }
  return fitting;
}

function shortened({ names, details, marks }: ReviewRow): ReviewRow {
  const within = (lines: readonly Line[], length: number) =>
    lines.map(({ text }) => ({ text: shorten(text, length) }));
  return { names: within(names, LONGEST_NAME), details: within(details, LONGEST_DETAIL), marks };
}

function sizeOf({ names, details, marks }: ReviewRow): number {
  const lines = [...names, ...details].map(({ text }) => ROUND_LINE + JSON.stringify(text).length);
  const runs = marks.flatMap((mark) => mark.runs.map(({ text }) => ROUND_RUN + text.length));
  return [...lines, ...runs, marks.length * ROUND_LINE].reduce((sum, size) => sum + size, ROUND_ROW);
}
