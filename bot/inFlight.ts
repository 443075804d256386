import { within } from './within.js';

/** The turns at hand, so that a stop can let them finish. */
export interface InFlight {
  run<T>(turn: () => Promise<T>): Promise<T>;
  /** True when none is left, false when `limitMs` have passed before that. */
  settled(limitMs: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
  const turns = new Set<Promise<unknown>>();
  return {
    run: async (turn) => {
      const running = turn();
      turns.add(running);
      try {
        return await running;
      } finally {
        turns.delete(running);
      }
    },
    settled: (limitMs) =>
      within(
        limitMs,
        Promise.allSettled(turns).then(() => true),
        false,
      ),
  };
}
