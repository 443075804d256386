import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Remembered } from '../../../data/ask/remembered.js';
import { createFollowUpStore } from '../../../data/store/memory/followUpStore.js';
import { createProcessedActivities } from '../../../data/store/memory/processedActivities.js';
import { anInterpretation } from '../../builders/anInterpretation.js';
import { createFakeClock, type FakeClock } from '../../fakes/fakeClock.js';

const HOUR_MS = 3_600_000;
const marta = { conversationId: 'a:1', userId: '29:marta' };
const erik = { ...marta, userId: '29:erik' };
const overview: Remembered = {
  request: { intent: 'overview', time: { kind: 'latest' } },
  interpretation: null,
};
const help: Remembered = { request: { intent: 'help' }, interpretation: anInterpretation() };

let clock: FakeClock;
beforeEach(() => {
  clock = createFakeClock();
});

describe('follow-ups', () => {
  test('belong to one person in one conversation', async () => {
    const store = createFollowUpStore({ clock, ttlMs: HOUR_MS });
    await store.remember(marta, overview);
    expect(await store.last(marta)).toEqual(overview);
    expect(await store.last(erik)).toBeNull();
    expect(await store.last({ ...marta, conversationId: 'a:2' })).toBeNull();
  });

  test('do not mix ids that run into each other', async () => {
    const store = createFollowUpStore({ clock, ttlMs: HOUR_MS });
    await store.remember({ conversationId: 'a', userId: 'b","c' }, help);
    expect(await store.last({ conversationId: 'a","b', userId: 'c' })).toBeNull();
  });

  test('last until the hour is full, counted from the last question', async () => {
    const store = createFollowUpStore({ clock, ttlMs: HOUR_MS });
    await store.remember(marta, help);
    clock.pass(HOUR_MS / 2);
    await store.remember(marta, overview);
    clock.pass(HOUR_MS - 1);
    expect(await store.last(marta)).toEqual(overview);
    clock.pass(1);
    expect(await store.last(marta)).toBeNull();
  });

  test('leave the memory when they have expired', async () => {
    const store = createFollowUpStore({ clock, ttlMs: HOUR_MS });
    await store.remember(marta, help);
    clock.pass(HOUR_MS / 2);
    await store.remember(erik, overview);
    clock.pass(HOUR_MS / 2);
    expect(await store.forgetExpired()).toBe(1);
    expect(await store.forgetExpired()).toBe(0);
    expect(await store.last(erik)).toEqual(overview);
  });

  test('are bounded: the oldest goes, a repeated one counts as new', async () => {
    const store = createFollowUpStore({ clock, ttlMs: HOUR_MS, maxEntries: 2 });
    await store.remember(marta, help);
    await store.remember(erik, help);
    await store.remember(marta, overview);
    await store.remember({ ...marta, userId: '29:third' }, help);
    expect(await store.last(erik)).toBeNull();
    expect(await store.last(marta)).toEqual(overview);
  });
});

describe('processed activities', () => {
  test('are claimed by the first only, also at the same time', async () => {
    const processed = createProcessedActivities({ clock, ttlMs: HOUR_MS });
    expect(await Promise.all([processed.claim('1'), processed.claim('1')])).toEqual([true, false]);
    expect(await processed.claim('2')).toBe(true);
  });

  test('may be claimed again when they have expired', async () => {
    const processed = createProcessedActivities({ clock, ttlMs: HOUR_MS });
    await processed.claim('1');
    clock.pass(HOUR_MS - 1);
    expect(await processed.claim('1')).toBe(false);
    clock.pass(1);
    expect(await processed.claim('1')).toBe(true);
  });

  test('are forgotten and bounded', async () => {
    const processed = createProcessedActivities({ clock, ttlMs: HOUR_MS, maxEntries: 2 });
    for (const id of ['1', '2', '3']) await processed.claim(id);
    expect(await processed.claim('3')).toBe(false);
    expect(await processed.claim('1')).toBe(true);
    clock.pass(HOUR_MS);
    expect(await processed.forgetExpired()).toBe(2);
  });
});
