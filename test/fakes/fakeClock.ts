import type { Clock } from '../../data/ports.js';

export interface FakeClock extends Clock {
  pass(ms: number): void;
}

/** Stands still until told. */
export function createFakeClock(startsAt = '2023-12-05T07:00:00Z'): FakeClock {
  let nowMs = Date.parse(startsAt);
  return {
    now: () => new Date(nowMs),
    pass: (ms) => {
      nowMs += ms;
    },
  };
}
