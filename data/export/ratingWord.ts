import type { Rating } from '../rating/rate.js';

/** The colour that follows from outcome and target; what the report itself says stands in a column of its own. */
export const RATING_WORDS: Record<Rating, string> = {
  green: 'grön',
  yellow: 'gul',
  red: 'röd',
  missing: 'saknas',
  unrated: 'ej bedömd',
};
