import { READING_FIGURES, type Reading } from '../../report/dataset.js';
import type { ReviewScope } from './reviewScope.js';
import { readingKey } from '../../report/readingKey.js';

/** Rows with any figure that the published version has and the next would not. */
export function removedReadings({
  next,
  previous,
}: Pick<ReviewScope, 'next' | 'previous'>): readonly Reading[] {
  const kept = new Set(next.readings.map(readingKey));
  return (previous?.readings ?? []).filter((reading) => hasFigure(reading) && !kept.has(readingKey(reading)));
}

function hasFigure(reading: Reading): boolean {
  return READING_FIGURES.some((field) => reading[field] !== null);
}
