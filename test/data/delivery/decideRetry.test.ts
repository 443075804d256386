import { describe, expect, it } from '@jest/globals';
import { decideRetry } from '../../../data/delivery/decideRetry.js';

const DAY_MS = 24 * 3_600_000;
const LONGEST_MS = 15 * 60_000;
const first = { attempts: 0, failingForMs: 0 };
const throttled = (retryAfterMs: number | null) => ({ status: 429, code: 'Throttled', retryAfterMs });
const noAnswer = { status: null, code: 'timeout', retryAfterMs: null };
const answered = (status: number, code: string | null = null) => ({ status, code, retryAfterMs: null });

describe('waiting', () => {
  it.each([
    { name: 'at least half of 2 s the first time', attempts: 0, random: 0, afterMs: 1_000 },
    { name: 'at most 2 s the first time', attempts: 0, random: 1, afterMs: 2_000 },
    { name: 'twice as long the second time', attempts: 1, random: 1, afterMs: 4_000 },
    { name: 'ever longer', attempts: 8, random: 1, afterMs: 512_000 },
    { name: 'never over 15 minutes', attempts: 9, random: 1, afterMs: LONGEST_MS },
    { name: 'never over 15 minutes, however often', attempts: 5_000, random: 1, afterMs: LONGEST_MS },
    { name: 'half of that with other dice', attempts: 9, random: 0, afterMs: LONGEST_MS / 2 },
  ])('is $name', ({ attempts, random, afterMs }) => {
    const expected = { kind: 'retry', afterMs, alarm: null };
    expect(decideRetry(throttled(null), { ...first, attempts }, random)).toEqual(expected);
    expect(decideRetry(noAnswer, { ...first, attempts }, random)).toEqual(expected);
  });

  it.each([
    { name: 'as long as Teams says', retryAfterMs: 30_000, random: 0, afterMs: 30_000 },
    {
      name: 'a little longer, so that not all come at once',
      retryAfterMs: 30_000,
      random: 1,
      afterMs: 32_000,
    },
    {
      name: 'not shorter after many failures',
      retryAfterMs: 30_000,
      attempts: 9,
      random: 0,
      afterMs: 30_000,
    },
    { name: 'never nothing at all', retryAfterMs: 0, random: 0, afterMs: 1_000 },
  ])('is $name', ({ retryAfterMs, random, afterMs, attempts = 0 }) => {
    expect(decideRetry(throttled(retryAfterMs), { ...first, attempts }, random)).toEqual({
      kind: 'retry',
      afterMs,
      alarm: null,
    });
  });

  it.each([
    { name: 'a bot that Teams does not know', failure: answered(401), alarm: 'unauthorized' },
    {
      name: 'a token that is not to be had',
      failure: { ...noAnswer, code: 'token x' },
      alarm: 'unauthorized',
    },
    { name: 'what nobody can explain', failure: { ...noAnswer, code: null }, alarm: 'unexplained' },
  ])('is long, and somebody is told, for $name', ({ failure, alarm }) => {
    expect(decideRetry(failure, first, 1)).toEqual({ kind: 'retry', afterMs: LONGEST_MS, alarm });
  });
});

describe('giving up', () => {
  it.each([
    { name: 'tried again as long as that is within a day', failingForMs: DAY_MS - LONGEST_MS, kind: 'retry' },
    { name: 'given up when it would be later', failingForMs: DAY_MS - LONGEST_MS + 1, kind: 'bury' },
  ])('a message that fails is $name', ({ failingForMs, kind }) => {
    expect(decideRetry(answered(503), { attempts: 40, failingForMs }, 1)).toMatchObject({ kind });
  });

  it.each([
    { name: 'tried again after days of downtime', attempts: 9, kind: 'retry' },
    { name: 'given up when it was tried often enough', attempts: 10, kind: 'bury' },
  ])('a message that first failed days ago is $name', ({ attempts, kind }) => {
    expect(decideRetry(answered(503), { attempts, failingForMs: 4 * DAY_MS }, 1)).toMatchObject({ kind });
  });

  it('a message that Teams would take after days is given up', () => {
    expect(decideRetry(throttled(2 * DAY_MS), first, 0)).toEqual({ kind: 'bury', reason: 'tooOld' });
  });

  it.each([
    { failure: answered(400), decision: { kind: 'bury', reason: 'refused' } },
    { failure: answered(500), decision: { kind: 'bury', reason: 'refused' } },
    { failure: answered(403), decision: { kind: 'bury', reason: 'refused' } },
    {
      failure: answered(404, 'ActivityNotFoundInConversation'),
      decision: { kind: 'bury', reason: 'targetGone' },
    },
    { failure: answered(404, 'ConversationNotFound'), decision: { kind: 'sleep', reason: 'gone' } },
    { failure: answered(403, 'ConversationBlockedByUser'), decision: { kind: 'sleep', reason: 'blocked' } },
    { failure: answered(403, 'BotNotInConversationRoster'), decision: { kind: 'sleep', reason: 'removed' } },
    { failure: answered(413), decision: { kind: 'split' } },
  ])('$failure.status $failure.code is $decision.kind $decision.reason at once', ({ failure, decision }) => {
    expect(decideRetry(failure, first, 0.5)).toEqual(decision);
  });
});
