import {
  CONVERSATION_LIMITS,
  GLOBAL_LIMITS,
  longestWindowMs,
  nextAllowedMs,
} from '../data/delivery/limits.js';

/** How fast messages may be handed to Teams: one for all that this process sends, whosever it is. */
export interface Pace {
  /** How long to wait before one more may go there, 0 for now. */
  waitMs(conversationId: string): number;
  /** null when one more may be on its way; else resolves when one of those that are has ended. */
  full(): Promise<void> | null;
  /**
   * One goes now; it counts whether Teams takes it or not. Nothing may be awaited between `waitMs` and this, or others
   * go in between.
   *
   * @returns what `spared` asks for
   */
  began(): number;
  /** That one went nowhere after all. */
  spared(begunMs: number): void;
  /**
   * One that went there has been answered. Counted from here, because it may have left, after a slow token or
   * connection, a moment ago only.
   */
  ended(conversationId: string): void;
}

/**
 * So many are under way at once; with Teams' usual answer in under half a second that is twenty a second. Should all
 * of them wait for one slow token and then leave together, that is still below Teams' 50 with those that follow.
 */
const MOST_IN_FLIGHT = 16;
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
  let inFlight = 0;
  const waiting = new Set<() => void>();
  const byConversation = new Map<string, readonly number[]>();

  const forget = (nowMs: number) => {
    for (const [id, sentMs] of byConversation)
      if ((sentMs.at(-1) ?? 0) + REMEMBERED_MS <= nowMs) byConversation.delete(id);
  };
  const landed = () => {
    inFlight -= 1;
    for (const goOn of waiting) goOn();
    waiting.clear();
  };

  return {
    waitMs(conversationId) {
      const nowMs = elapsedMs();
      const sentMs = byConversation.get(conversationId) ?? [];
      const allowedMs = nextAllowedMs(all, GLOBAL_LIMITS, nowMs);
      return nextAllowedMs(sentMs, CONVERSATION_LIMITS, allowedMs) - nowMs;
    },

    full: () => (inFlight < MOST_IN_FLIGHT ? null : new Promise((resolve) => waiting.add(() => resolve()))),

    began() {
      const nowMs = elapsedMs();
      inFlight += 1;
      all = [...all, nowMs].slice(-MOST_GLOBAL);
      return nowMs;
    },

    spared(begunMs) {
      landed();
      const at = all.lastIndexOf(begunMs);
      all = all.filter((_, index) => index !== at);
    },

    ended(conversationId) {
      landed();
      const nowMs = elapsedMs();
      const sentMs = [...(byConversation.get(conversationId) ?? []), nowMs];
      byConversation.set(conversationId, sentMs.slice(-MOST_A_CONVERSATION));
      count += 1;
      if (count % FORGET_EVERY === 0) forget(nowMs);
    },
  };
}
