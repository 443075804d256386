import {
  CONVERSATION_LIMITS,
  GLOBAL_LIMITS,
  longestWindowMs,
  nextAllowedMs,
} from '../data/delivery/limits.js';

/** How fast messages may be handed to Teams. */
export interface Pace {
  /** How long to wait before one more may go there, 0 for now. */
  waitMs(conversationId: string): number;
  /** One goes now; it counts whether Teams takes it or not. */
  began(): void;
  /**
   * One that went there has been answered. Counted from here, because it may have left, after a slow token or
   * connection, a moment ago only.
   */
  ended(conversationId: string): void;
}

const REMEMBERED_MS = longestWindowMs(CONVERSATION_LIMITS);
const MOST_GLOBAL = Math.max(...GLOBAL_LIMITS.map(({ most }) => most));
const MOST_A_CONVERSATION = Math.max(...CONVERSATION_LIMITS.map(({ most }) => most));
/** How many are handed over between two looks for conversations that no limit remembers. */
const FORGET_EVERY = 10_000;

/**
 * Remembers when messages went, in memory: Teams' own 429 stands behind it when a restart forgets. To one conversation
 * only one may be on its way at a time.
 *
 * @param elapsedMs a clock that is never set back
 */
export function createPace(elapsedMs: () => number): Pace {
  let all: readonly number[] = [];
  let count = 0;
  const byConversation = new Map<string, readonly number[]>();

  const forget = (nowMs: number) => {
    for (const [id, sentMs] of byConversation)
      if ((sentMs.at(-1) ?? 0) + REMEMBERED_MS <= nowMs) byConversation.delete(id);
  };

  return {
    waitMs(conversationId) {
      const nowMs = elapsedMs();
      const sentMs = byConversation.get(conversationId) ?? [];
      const allowedMs = nextAllowedMs(all, GLOBAL_LIMITS, nowMs);
      return nextAllowedMs(sentMs, CONVERSATION_LIMITS, allowedMs) - nowMs;
    },

    began() {
      all = [...all, elapsedMs()].slice(-MOST_GLOBAL);
    },

    ended(conversationId) {
      const nowMs = elapsedMs();
      const sentMs = [...(byConversation.get(conversationId) ?? []), nowMs];
      byConversation.set(conversationId, sentMs.slice(-MOST_A_CONVERSATION));
      count += 1;
      if (count % FORGET_EVERY === 0) forget(nowMs);
    },
  };
}
