import { describe, expect, it, test } from '@jest/globals';
import {
  CONVERSATION_LIMITS,
  GLOBAL_LIMITS,
  type Limit,
  longestWindowMs,
  nextAllowedMs,
} from '../../../data/delivery/limits.js';
import { windowBreaches } from './windowBreaches.js';

const LIMIT: Limit = { most: 3, windowMs: 1_000 };

describe('the next one', () => {
  it.each([
    { name: 'goes at once when none went', sentMs: [], nowMs: 0, allowedMs: 0 },
    { name: 'goes at once while there are fewer', sentMs: [0, 0], nowMs: 5, allowedMs: 5 },
    {
      name: 'waits for the window of the oldest to end',
      sentMs: [0, 400, 500],
      nowMs: 600,
      allowedMs: 1_000,
    },
    { name: 'waits to the last millisecond', sentMs: [0, 400, 500], nowMs: 999, allowedMs: 1_000 },
    { name: 'goes when it has ended', sentMs: [0, 400, 500], nowMs: 1_000, allowedMs: 1_000 },
    { name: 'counts only the last of them', sentMs: [0, 100, 200, 300, 400], nowMs: 500, allowedMs: 1_200 },
  ])('$name', ({ sentMs, nowMs, allowedMs }) => {
    expect(nextAllowedMs(sentMs, [LIMIT], nowMs)).toBe(allowedMs);
  });

  test('keeps all limits', () => {
    const limits = [LIMIT, { most: 1, windowMs: 5_000 }];
    expect(nextAllowedMs([0], limits, 1)).toBe(5_000);
    expect(nextAllowedMs([0, 1, 2], limits, 3)).toBe(5_002);
  });
});

test('how long is remembered is the longest window', () => {
  expect(longestWindowMs([LIMIT, { most: 9, windowMs: 7_000 }])).toBe(7_000);
});

/** Sends as fast as is allowed. */
function sendings(count: number, limits: readonly Limit[]): number[] {
  const sentMs: number[] = [];
  for (let index = 0; index < count; index += 1)
    sentMs.push(nextAllowedMs(sentMs, limits, sentMs.at(-1) ?? 0));
  return sentMs;
}

/** As Teams' documentation states them, without our margin. */
const DOCUMENTED: readonly Limit[] = [
  { most: 7, windowMs: 1_000 },
  { most: 8, windowMs: 2_000 },
  { most: 60, windowMs: 30_000 },
  { most: 1_800, windowMs: 3_600_000 },
];

describe('at full speed', () => {
  test('one conversation never passes a documented limit in any window', () => {
    const sentMs = sendings(4_000, CONVERSATION_LIMITS);
    expect(windowBreaches(sentMs, DOCUMENTED)).toBe(0);
    expect(windowBreaches(sentMs, [{ most: 7, windowMs: 2_000 }])).toBeGreaterThan(0);
  });

  test('all together stay below 20 in any second, closed at both ends', () => {
    const sentMs = sendings(1_000, GLOBAL_LIMITS);
    expect(windowBreaches(sentMs, [{ most: 20, windowMs: 1_000 }])).toBe(0);
    expect(windowBreaches(sentMs, [{ most: 19, windowMs: 1_000 }])).toBeGreaterThan(0);
    expect(sentMs.at(-1)).toBeLessThan(52_000);
  });
});
