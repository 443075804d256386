import { setNewest } from '../data/setNewest.js';

/** How often one person may be answered. */
export interface RateLimits {
  /** At once, by somebody who has been quiet for a while. */
  readonly burst: number;
  /** In the long run. */
  readonly perMinute: number;
  /** So many people are remembered; of more, those that were active last. */
  readonly maxPeople: number;
}

/** Ours, far above what anybody asks by hand: only a program or a stuck key gets there. */
export const RATE_LIMITS: RateLimits = { burst: 10, perMinute: 30, maxPeople: 10_000 };

const MINUTE_MS = 60_000;

export interface RateLimit {
  /** Counts a turn; false when it is one too many. */
  take(person: string): boolean;
  /** Whether to tell the person so: once a minute, lest the answers become a flood of their own. */
  mayTell(person: string): boolean;
}

interface Pace {
  /** When the burst is whole again. */
  readonly restedAtMs: number;
  /** null before the first time. */
  readonly toldAtMs: number | null;
}

/**
 * A token bucket a person, kept as the one time at which it is full again.
 *
 * In memory and by a clock that only goes forward: a restart forgets, and somebody forgotten starts rested.
 */
export function createRateLimit(elapsedMs: () => number, limits: RateLimits = RATE_LIMITS): RateLimit {
  const { burst, perMinute, maxPeople } = limits;
  const turnMs = MINUTE_MS / perMinute;
  /** Those active last at the end. */
  const paces = new Map<string, Pace>();
  const paceOf = (person: string): Pace => paces.get(person) ?? { restedAtMs: -Infinity, toldAtMs: null };
  const remember = (person: string, pace: Pace): void => setNewest(paces, person, pace, maxPeople);

  return {
    take(person) {
      const now = elapsedMs();
      const pace = paceOf(person);
      const restedAtMs = Math.max(now, pace.restedAtMs) + turnMs;
      if (restedAtMs - now > burst * turnMs) return false;
      remember(person, { ...pace, restedAtMs });
      return true;
    },
    mayTell(person) {
      const now = elapsedMs();
      const pace = paceOf(person);
      if (pace.toldAtMs !== null && now - pace.toldAtMs < MINUTE_MS) return false;
      remember(person, { ...pace, toldAtMs: now });
      return true;
    },
  };
}
