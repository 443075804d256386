import { fold } from './fold.js';

/** Share of the longer text that may differ for the two to be taken for the same word misspelt. */
const MAX_DIFFERENCE = 0.5;

/** The candidate that most resembles `text`, or null when none comes near. The first of equals wins. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const written = fold(text);
  let best: string | null = null;
  let least = MAX_DIFFERENCE;
  for (const candidate of candidates) {
    const known = fold(candidate);
    // As many edits as the lengths differ are needed at least; most candidates end here.
    if (Math.abs(known.length - written.length) >= least * longest(written, known)) continue;
    const difference = edits(written, known) / longest(written, known);
    if (difference < least) [best, least] = [candidate, difference];
  }
  return best;
}

function longest(a: string, b: string): number {
  return Math.max(a.length, b.length, 1);
}

/** Levenshtein distance, row by row. */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
