import type { Limit } from '../../../data/delivery/limits.js';

/**
 * How often a limit is passed: counted for the window that begins at each sending, since one with too many in it can
 * be moved there. Both ends belong to the window. Written without the code that is measured.
 *
 * @param sentMs oldest first
 */
export function windowBreaches(sentMs: readonly number[], limits: readonly Limit[]): number {
  let breaches = 0;
  for (const { most, windowMs } of limits)
    sentMs.forEach((startMs, index) => {
      const beyond = sentMs[index + most];
      if (beyond !== undefined && beyond <= startMs + windowMs) breaches += 1;
    });
  return breaches;
}
