import { performance } from 'node:perf_hooks';
import type { Clock } from '../data/ports.js';

/** @param startsAt the time it is now, to try the bot on another day; the clock runs on from there. null: the real time */
export function createClock(startsAt: Date | null): Clock {
  if (startsAt === null) return { now: () => new Date() };
  const startedMs = performance.now();
  return { now: () => new Date(startsAt.getTime() + performance.now() - startedMs) };
}
