import { expect, test } from '@jest/globals';
import type { Remembered } from '../../data/ask/remembered.js';
import { FOLLOW_UP_TTL_MS } from '../../data/store/lifetimes.js';
import { anInterpretation } from '../builders/anInterpretation.js';
import { describeStorage, type OpenStorage } from './contract.js';

const MARTA = { conversationId: 'a:1', userId: '29:marta' };
const ERIK = { ...MARTA, userId: '29:erik' };
const OVERVIEW: Remembered = {
  request: { intent: 'overview', time: { kind: 'latest' } },
  interpretation: null,
};
const HELP: Remembered = { request: { intent: 'help' }, interpretation: anInterpretation() };

/** What every FollowUpStore promises. */
export function describeFollowUps(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const followUps = () => storage().followUps;

    test('belong to one person in one conversation', async () => {
      await followUps().remember(MARTA, OVERVIEW);
      expect(await followUps().last(MARTA)).toEqual(OVERVIEW);
      expect(await followUps().last(ERIK)).toBeNull();
      expect(await followUps().last({ ...MARTA, conversationId: 'a:2' })).toBeNull();
    });

    test('do not mix ids that run into each other', async () => {
      await followUps().remember({ conversationId: 'a', userId: 'b","c' }, HELP);
      expect(await followUps().last({ conversationId: 'a","b', userId: 'c' })).toBeNull();
    });

    test('are the last of several, with all that belongs to it', async () => {
      await followUps().remember(MARTA, OVERVIEW);
      await followUps().remember(MARTA, HELP);
      expect(await followUps().last(MARTA)).toEqual(HELP);
      await followUps().forgetExpired();
      expect(await followUps().last(MARTA)).toEqual(HELP);
    });

    test('last until the hour is full, counted from the last question', async () => {
      await followUps().remember(MARTA, HELP);
      clock().pass(FOLLOW_UP_TTL_MS / 2);
      await followUps().remember(MARTA, OVERVIEW);
      clock().pass(FOLLOW_UP_TTL_MS - 1);
      expect(await followUps().last(MARTA)).toEqual(OVERVIEW);
      clock().pass(1);
      expect(await followUps().last(MARTA)).toBeNull();
    });

    test('are forgotten when they have expired, and no others', async () => {
      await followUps().remember(MARTA, HELP);
      clock().pass(FOLLOW_UP_TTL_MS / 2);
      await followUps().remember(ERIK, OVERVIEW);
      expect(await followUps().forgetExpired()).toBe(0);
      clock().pass(FOLLOW_UP_TTL_MS / 2);
      expect(await followUps().forgetExpired()).toBe(1);
      expect(await followUps().forgetExpired()).toBe(0);
      expect(await followUps().last(ERIK)).toEqual(OVERVIEW);
    });

    test('of many at once each has its own', async () => {
      const speakers = Array.from({ length: 50 }, (_, index) => ({ ...MARTA, userId: `29:${index}` }));
      await Promise.all(
        speakers.map((speaker, index) => followUps().remember(speaker, index % 2 === 0 ? HELP : OVERVIEW)),
      );
      await followUps().forgetExpired();
      const found = await Promise.all(speakers.map((speaker) => followUps().last(speaker)));
      expect(found).toEqual(speakers.map((_, index) => (index % 2 === 0 ? HELP : OVERVIEW)));
    });

    test('are kept whatever characters are in them', async () => {
      const odd = { conversationId: `a\u0000'"\\${'x'.repeat(5_000)}`, userId: '\uD800' };
      const remembered = {
        ...HELP,
        interpretation: anInterpretation({ question: 'vad\u0000 "är" \uD800 det?' }),
      };
      await followUps().remember(odd, remembered);
      await followUps().forgetExpired();
      expect(await followUps().last(odd)).toEqual(remembered);
    });
  });
}
