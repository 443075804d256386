import type { UnreachableReason } from './conversation.js';
import { classifyFailure, type DeliveryFailure } from './failure.js';
import type { BuryReason } from './message.js';

/** What becomes of a message that could not be delivered. */
export type RetryDecision =
  | {
      readonly kind: 'retry';
      readonly afterMs: number;
      /** Set when waiting alone will not help: a person has to be told now. */
      readonly alarm: 'unauthorized' | 'unexplained' | null;
    }
  /** The conversation sleeps until something is heard from it, and the message is given up. */
  | { readonly kind: 'sleep'; readonly reason: UnreachableReason }
  | { readonly kind: 'split' }
  | { readonly kind: 'bury'; readonly reason: BuryReason };

const MINUTE_MS = 60_000;

/** As in Microsoft's sample for Teams' 429: 2 s at first. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const FIRST_RETRY_MS = 2_000;
/** Ours: often enough that an alert comes soon after an outage, seldom enough to leave Teams alone in it. */
const LONGEST_RETRY_MS = 15 * MINUTE_MS;
/** Ours: a monthly figure is still news the next morning; later somebody has to look at why. */
const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE_MS;
/** Ours, a quarter of an hour of them: what failed once before the bot was down for days is tried as if it were new. */
const FEWEST_TRIES = 10;

export interface Tries {
  /** How often the message failed before. */
  readonly attempts: number;
  /** How long ago it first failed, 0 if now: what waited while the bot was down is not old for that. */
  readonly failingForMs: number;
}

/**
 * Pure: the same failure and the same dice, the same decision.
 *
 * @param random 0 up to 1, so that those who failed together do not come again together
 */
export function decideRetry(failure: DeliveryFailure, tries: Tries, random: number): RetryDecision {
  const cause = classifyFailure(failure);
  switch (cause.kind) {
    case 'busy':
    case 'noAnswer':
      return retryOrGiveUp(delayOf(failure, tries.attempts, random), tries, null);
    case 'unauthorized':
    case 'unexplained':
      return retryOrGiveUp(jittered(LONGEST_RETRY_MS, random), tries, cause.kind);
    case 'unreachable':
      return { kind: 'sleep', reason: cause.reason };
    case 'tooLarge':
      return { kind: 'split' };
    case 'targetGone':
    case 'refused':
      return { kind: 'bury', reason: cause.kind };
  }
}

function retryOrGiveUp(
  afterMs: number,
  { attempts, failingForMs }: Tries,
  alarm: Extract<RetryDecision, { kind: 'retry' }>['alarm'],
): RetryDecision {
  const isTried = attempts >= FEWEST_TRIES;
  if (afterMs + (isTried ? failingForMs : 0) > GIVE_UP_AFTER_MS) return { kind: 'bury', reason: 'tooOld' };
  return { kind: 'retry', afterMs, alarm };
}

/** What Teams asked for and a little more, or twice as long as the last time. */
function delayOf({ retryAfterMs }: DeliveryFailure, attempts: number, random: number): number {
  if (retryAfterMs !== null)
    return Math.max(retryAfterMs, FIRST_RETRY_MS / 2) + Math.round(random * FIRST_RETRY_MS);
  return jittered(Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS), random);
}

/**
 * Between half of it and all ("equal jitter",
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/): never at once again.
 */
function jittered(ms: number, random: number): number {
  return Math.round((ms * (1 + random)) / 2);
}
