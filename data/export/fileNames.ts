import type { Report } from '../report/book.js';
import type { Indicator } from '../report/indicator.js';

/** https://support.microsoft.com/office/restrictions-and-limitations-in-onedrive-and-sharepoint-64883a5d-228e-48f5-b3d2-eb39e07630fa */
const REFUSED = /["*:<>?/\\|#%~\p{Cc}\p{Cf}]+/gu;
const LONGEST_NAME = 80;

export function monthFileName({ period, revision }: Report): string {
  return `Månadsrapport ${period} version ${revision.number}.xlsx`;
}

/** Names may hold what no file may be called. */
export function historyFileName({ name }: Indicator): string {
  const kept = name.replace(REFUSED, ' ').replace(/\s+/gu, ' ').slice(0, LONGEST_NAME).trim();
  return `Historik ${kept}.xlsx`;
}
