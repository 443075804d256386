import { SourceError } from '../errors.js';
import { describeProblem } from './describeProblem.js';
import type { Place, Problem } from './problem.js';

/**
 * Tables that cannot be read: every problem found, as data and, in `message`, as Swedish lines.
 *
 * The message is for whoever starts the bot; a card tells the problems in the reader's language.
 */
export class IntakeError extends SourceError {
  /** File by file, from the first row to the last, so that they can be put right in one go. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = sortByPlace(problems);
    const count = sorted.length === 1 ? 'ett fel' : `${sorted.length} fel`;
    super(
      [
        `Det som skulle läsas in har ${count}:`,
        ...sorted.map((problem) => `- ${describeProblem(problem, 'sv')}`),
      ].join('\n'),
      { code: 'source.invalid' },
    );
    this.problems = sorted;
  }
}

/** File by file, row by row, left to right. */
export function sortByPlace<T extends Place>(problems: readonly T[]): T[] {
  const sheets = [...new Set(problems.map(sheetOf))];
  return [...problems].sort(
    (a, b) =>
      sheets.indexOf(sheetOf(a)) - sheets.indexOf(sheetOf(b)) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      columnOf(a) - columnOf(b),
  );
}

function sheetOf({ file, sheet }: Place): string {
  return `${file} ${sheet ?? ''}`;
}

/** Number of the cell's column, 1 for A; 0 for what concerns the whole row. */
function columnOf({ cell }: Place): number {
  const letters = [...(cell ?? '').replace(/\d+$/u, '')];
  return letters.reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
