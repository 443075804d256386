import type { Clock } from '../../data/ports.js';

export interface FakeClock extends Clock {
  pass(ms: number): void;
}

/** Stands still until told. */
export function createFakeClock(fixedTime = '2023-12-05T07:00:00Z'): FakeClock {
  let nowMs = Date.parse(fixedTime);
  return {
    now: () => new Date(nowMs),
    pass: (ms) => {
      nowMs += ms;
    },
  };
}
