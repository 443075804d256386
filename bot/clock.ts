import type { Clock } from '../data/ports.js';

/** @param fixedAt the time it always is, to try the bot on another day; null: the real time */
export function createClock(fixedAt: Date | null): Clock {
  return { now: () => (fixedAt === null ? new Date() : new Date(fixedAt)) };
}
