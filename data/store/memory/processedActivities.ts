import type { ProcessedActivities } from '../../ports.js';
import { createExpiringMap } from './expiringMap.js';
import type { MemoryOptions } from './followUpStore.js';

/**
 * Remembers answered activities in memory. An id pushed out by `maxEntries` could be answered twice, which is the
 * lesser harm than growing without end.
 */
export function createProcessedActivities({
  clock,
  ttlMs,
  maxEntries = 50_000,
}: MemoryOptions): ProcessedActivities {
  const claimed = createExpiringMap<true>({ clock, ttlMs, maxEntries });
  return {
    // One synchronous step, so that of two turns at the same time only one gets it.
    claim: async (activityId) => {
      if (claimed.get(activityId) !== null) return false;
      claimed.set(activityId, true);
      return true;
    },
    forgetExpired: async () => claimed.forgetExpired(),
  };
}
