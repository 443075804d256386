import { describe, expect, test } from '@jest/globals';
import { createRateLimit, RATE_LIMITS, type RateLimit } from '../../bot/rateLimit.js';
import { seededRandom } from '../builders/mutate.js';

/** By a clock that stands still until it is moved. */
function aRateLimit(limits = RATE_LIMITS): {
  readonly limit: RateLimit;
  readonly pass: (ms: number) => void;
} {
  let nowMs = 123_456;
  return {
    limit: createRateLimit(() => nowMs, limits),
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

/** @returns how many of so many turns, one after the other at once, are let through */
function takeMany(limit: RateLimit, turns: number, person = 'anna'): number {
  return Array.from({ length: turns }, () => limit.take(person)).filter((taken) => taken).length;
}

describe('one person', () => {
  test.each([
    { name: 'may send ten at once, and no eleventh', afterMs: 0, more: 0 },
    { name: 'has to wait two seconds for the next', afterMs: 1_999, more: 0 },
    { name: 'gets one more after two seconds', afterMs: 2_000, more: 1 },
    { name: 'gets nine more after 19 seconds', afterMs: 19_000, more: 9 },
    { name: 'is fully rested after twenty', afterMs: 20_000, more: 10 },
    { name: 'saves nothing up beyond that', afterMs: 3_600_000, more: 10 },
  ])('$name', ({ afterMs, more }) => {
    const { limit, pass } = aRateLimit();
    expect(takeMany(limit, 50)).toBe(10);
    pass(afterMs);
    expect(takeMany(limit, 50)).toBe(more);
  });

  test('who goes on trying is not kept out for longer', () => {
    const { limit, pass } = aRateLimit();
    takeMany(limit, 1_000);
    pass(2_000);
    expect(limit.take('anna')).toBe(true);
  });

  test('gets thirty a minute in the long run, however they come', () => {
    const random = seededRandom(7);
    const { limit, pass } = aRateLimit();
    let taken = 0;
    let elapsedMs = 0;
    while (elapsedMs < 600_000) {
      taken += takeMany(limit, random(4));
      const ms = random(1_000);
      pass(ms);
      elapsedMs += ms;
    }
    expect(taken).toBeGreaterThanOrEqual(299);
    expect(taken).toBeLessThanOrEqual(311);
  });

  test('does not slow another down', () => {
    const { limit } = aRateLimit();
    takeMany(limit, 50);
    expect(takeMany(limit, 50, 'bo')).toBe(10);
  });

  test('is told once a minute', () => {
    const { limit, pass } = aRateLimit();
    expect([limit.mayTell('anna'), limit.mayTell('anna'), limit.mayTell('bo')]).toEqual([true, false, true]);
    pass(59_999);
    expect(limit.mayTell('anna')).toBe(false);
    pass(1);
    expect(limit.mayTell('anna')).toBe(true);
  });

  test('who is told is not rested by that', () => {
    const { limit } = aRateLimit();
    takeMany(limit, 50);
    limit.mayTell('anna');
    expect(limit.take('anna')).toBe(false);
  });
});

test('of more people than fit, those who were quiet longest are forgotten', () => {
  const { limit } = aRateLimit({ burst: 1, perMinute: 1, maxPeople: 2 });
  for (const person of ['anna', 'bo', 'cilla']) expect(limit.take(person)).toBe(true);
  expect(limit.take('cilla')).toBe(false);
  expect(limit.take('bo')).toBe(false);
  expect(limit.take('anna')).toBe(true);
});
