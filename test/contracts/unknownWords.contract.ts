import { expect, it, test } from '@jest/globals';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const DAY_MS = 86_400_000;

/** What every UnknownWords promises. */
export function describeUnknownWords(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage, clock }) => {
    const words = () => storage().unknownWords;
    const top = async (most = 10) => (await words().top(most)).map(({ word, times }) => [word, times]);

    test('there are none before any was asked', async () => {
      expect(await words().top(10)).toEqual([]);
    });

    test('each is counted, with the day it was last asked', async () => {
      await words().count(['vabb', 'friskvard']);
      clock().pass(DAY_MS);
      await words().count(['vabb']);
      expect(await words().top(10)).toEqual([
        { word: 'vabb', times: 2, lastAsked: '2023-12-06' },
        { word: 'friskvard', times: 1, lastAsked: '2023-12-05' },
      ]);
    });

    test('the day is that of Sweden', async () => {
      clock().pass(16 * 3_600_000);
      await words().count(['vabb']);
      expect(await words().top(1)).toMatchObject([{ lastAsked: '2023-12-06' }]);
    });

    test('a word twice in one question is one', async () => {
      await words().count(['vabb', 'VABB']);
      expect(await top()).toEqual([['vabb', 1]]);
    });

    test('a word is folded', async () => {
      await words().count(['Vård-Kö']);
      expect(await top()).toEqual([['vard-ko', 1]]);
    });

    it.each([
      { word: 'a', is: true },
      { word: 'x'.repeat(40), is: true },
      { word: 'x'.repeat(41), is: false },
      { word: 'it-stod', is: true },
      { word: '-stod', is: false },
      { word: '', is: false },
      { word: '19121212', is: false },
      { word: 'covid19', is: false },
      { word: 'marta@example.se', is: false },
      { word: 'två ord', is: false },
    ])('$word is counted: $is', async ({ word, is }) => {
      await words().count([word]);
      expect(await top()).toHaveLength(is ? 1 : 0);
    });

    test('the most asked come first, of equals the one asked last, then by the alphabet', async () => {
      await words().count(['gammal']);
      clock().pass(DAY_MS);
      await words().count(['b', 'a', 'ofta']);
      await words().count(['ofta']);
      expect((await top()).map(([word]) => word)).toEqual(['ofta', 'a', 'b', 'gammal']);
      expect(await top(1)).toEqual([['ofta', 2]]);
    });

    test('a forgotten one begins anew', async () => {
      await words().count(['vabb']);
      await words().count(['vabb', 'friskvard']);
      await words().forget('vabb');
      expect(await top()).toEqual([['friskvard', 1]]);
      await words().count(['vabb']);
      expect(await top()).toContainEqual(['vabb', 1]);
    });

    test('at most 2 000 are held: the rarest goes, of those the one asked longest ago', async () => {
      const many = Array.from({ length: 1_998 }, (_, index) => `ord-${letters(index)}`);
      await words().count(['gammal']);
      clock().pass(DAY_MS);
      await words().count([...many, 'ung']);
      await words().count(many);
      expect(await top(3_000)).toHaveLength(2_000);
      await words().count(['ny']);
      expect(await top(3_000)).toHaveLength(2_000);
      expect((await top(3_000)).slice(-2).map(([word]) => word)).toEqual(['ny', 'ung']);
    });

    test('a new word comes in though all others are asked more often', async () => {
      const many = Array.from({ length: 2_000 }, (_, index) => `ord-${letters(index)}`);
      await words().count(many);
      await words().count(many);
      await words().count(['ny']);
      expect(await top(3_000)).toHaveLength(2_000);
      expect(await top(3_000)).toContainEqual(['ny', 1]);
    });

    test('they are not changed by what callers do to the values they gave or got', async () => {
      const given = ['vabb'];
      await words().count(given);
      spoil(given);
      spoil(await words().top(1));
      expect(await top()).toEqual([['vabb', 1]]);
    });

    test('nothing happens after the storage was closed', async () => {
      await storage().close();
      await expect(words().count(['vabb'])).rejects.toMatchObject({ code: 'store.closed' });
      await expect(words().top(1)).rejects.toMatchObject({ code: 'store.closed' });
      await expect(words().forget('vabb')).rejects.toMatchObject({ code: 'store.closed' });
    });
  });
}

/** The number in letters, so that it makes a word. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}
