import { fold } from '../ask/words/tokenise.js';
import type { UnknownWord } from '../ports.js';

/** Some 100 KB; what nobody has asked for again by then is of no use to teach. */
export const MOST_WORDS = 2_000;
const WORD = /^\p{L}[\p{L}-]{0,39}$/u;

export type CountedWords = ReadonlyMap<string, UnknownWord>;

/**
 * Adds one to each of the words, a word of one question once. What is no word (figures, codes, addresses, all that
 * could be about a person) is left out.
 *
 * Of too many the rarest goes, of those the one asked longest ago; the words now asked stay, or none could come in
 * any more.
 *
 * @param today `2023-12-05`
 */
export function countWords(counted: CountedWords, words: readonly string[], today: string): CountedWords {
  const asked = new Set(
    words
      .map(fold)
      .filter((word) => WORD.test(word))
      .slice(0, MOST_WORDS),
  );
  const all = new Map(counted);
  for (const word of asked)
    all.set(word, Object.freeze({ word, times: (all.get(word)?.times ?? 0) + 1, lastAsked: today }));
  if (all.size <= MOST_WORDS) return all;
  const others = mostAskedFirst([...all.values()].filter(({ word }) => !asked.has(word)));
  for (const { word } of others.slice(MOST_WORDS - all.size)) all.delete(word);
  return all;
}

/** Of equals the one asked last, then by the alphabet. */
export function mostAskedFirst(words: readonly UnknownWord[]): UnknownWord[] {
  return [...words].sort(
    (a, b) => b.times - a.times || compare(b.lastAsked, a.lastAsked) || compare(a.word, b.word),
  );
}

/** The day in Sweden, `2023-12-05`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(moment);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
