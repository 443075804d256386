import type { FigureChange, ReadingChange } from './changes.js';

/** Turned red, turned yellow, became missing, then by how much the figures changed. Equals keep their order. */
export function worstFirst(a: ReadingChange, b: ReadingChange): number {
  return rank(a) - rank(b) || largestChange(b) - largestChange(a);
}

function rank({ ratingBefore, ratingAfter }: ReadingChange): number {
  if (ratingBefore === ratingAfter) return 3;
  if (ratingAfter === 'red') return 0;
  // From red to yellow is no turn for the worse.
  if (ratingAfter === 'yellow' && ratingBefore !== 'red') return 1;
  return ratingAfter === 'missing' ? 2 : 3;
}

function largestChange({ figures }: ReadingChange): number {
  return Math.max(0, ...figures.map(relativeChange));
}

/** Of the larger of the two, so that a change from 0 has a size as well; from or to a blank it is the whole. */
function relativeChange({ before, after }: FigureChange): number {
  if (before === null || after === null) return 1;
  return Math.abs(after - before) / Math.max(Math.abs(after), Math.abs(before));
}
