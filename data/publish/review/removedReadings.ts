import { READING_FIGURES, type Reading } from '../../report/dataset.js';
import type { ReviewScope } from './reviewScope.js';

/** Rows with any figure that the published version has and the next would not. */
export function removedReadings({
  next,
  previous,
}: Pick<ReviewScope, 'next' | 'previous'>): readonly Reading[] {
  const kept = new Set(next.readings.map(keyOf));
  return (previous?.readings ?? []).filter((reading) => hasFigure(reading) && !kept.has(keyOf(reading)));
}

function hasFigure(reading: Reading): boolean {
  return READING_FIGURES.some((field) => reading[field] !== null);
}

function keyOf({ indicatorId, period }: Reading): string {
  return `${indicatorId} ${period}`;
}
