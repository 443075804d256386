import type { Reading } from './dataset.js';

/** What a reading is of, as one text: in one report no two may have the same. */
export function readingKey({ indicatorId, period }: Pick<Reading, 'indicatorId' | 'period'>): string {
  return `${indicatorId} ${period}`;
}
