import type { Remembered } from '../../ask/remembered.js';
import type { Clock, FollowUpStore, Speaker } from '../../ports.js';
import { createExpiringMap } from './expiringMap.js';

export interface MemoryOptions {
  readonly clock: Clock;
  readonly ttlMs: number;
  /** Bounds the memory used; far above what a department's questions of an hour fill. */
  readonly maxEntries?: number;
}

/** Remembers last questions in memory: after a restart a follow-up is asked to name its subject again. */
export function createFollowUpStore({ clock, ttlMs, maxEntries = 10_000 }: MemoryOptions): FollowUpStore {
  const questions = createExpiringMap<Remembered>({ clock, ttlMs, maxEntries });
  return {
    last: async (speaker) => questions.get(keyOf(speaker)),
    remember: async (speaker, remembered) => questions.set(keyOf(speaker), remembered),
    forgetExpired: async () => questions.forgetExpired(),
  };
}

/** As JSON, so that no id can run into the other. */
function keyOf({ conversationId, userId }: Speaker): string {
  return JSON.stringify([conversationId, userId]);
}
