import { editDistance } from './editDistance.js';

export interface Spelling {
  /** The known word nearest to a misspelt one; null when none is near enough. */
  nearest(word: string): { readonly word: string; readonly distance: number } | null;
}

/** Shorter words differ from too many others by one letter. */
const SHORTEST = 4;

/** One slip in a word of 4-7 letters, two from 8, three from 14: as many as still leave the word recognisable. */
function slipsAllowed(length: number): number {
  if (length < SHORTEST) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

const PAD = '^';

function bigrams(word: string): string[] {
  const padded = `${PAD}${word}`;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

/**
 * Finds known words by the letter pairs they share with a misspelt one, and measures only those that share enough:
 * a slip destroys at most three pairs, a swap included. Of words equally near, swapped letters are the likelier slip,
 * then the more common word is.
 *
 * @param words each with how often it is used
 */
export function createSpelling(words: ReadonlyMap<string, number>): Spelling {
  const known = [...words.keys()].filter((word) => word.length >= SHORTEST);
  const holders = new Map<string, number[]>();
  known.forEach((word, index) => {
    for (const pair of new Set(bigrams(word))) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [index]);
      else list.push(index);
    }
  });
  const shared = new Uint8Array(known.length);

  return {
    nearest(word) {
      const limit = slipsAllowed(word.length);
      if (limit === 0) return null;
      const pairs = new Set(bigrams(word));
      const touched: number[] = [];
      for (const pair of pairs) {
        for (const index of holders.get(pair) ?? []) {
          if (shared[index] === 0) touched.push(index);
          shared[index] = (shared[index] ?? 0) + 1;
        }
      }
      const enough = Math.max(1, pairs.size - 3 * limit);
      const letters = sortLetters(word);
      const likelihoodOf = (candidate: string): number =>
        (words.get(candidate) ?? 0) + (sortLetters(candidate) === letters ? Number.MAX_SAFE_INTEGER : 0);
      let best: { word: string; distance: number; likelihood: number } | null = null;
      for (const index of touched) {
        const count = shared[index] ?? 0;
        shared[index] = 0;
        const candidate = known[index];
        if (candidate === undefined || count < enough) continue;
        const distance = editDistance(word, candidate, best?.distance ?? limit);
        if (distance > limit) continue;
        const likelihood = likelihoodOf(candidate);
        const better =
          best === null ||
          distance < best.distance ||
          (distance === best.distance && likelihood > best.likelihood);
        if (better) best = { word: candidate, distance, likelihood };
      }
      return best === null ? null : { word: best.word, distance: best.distance };
    },
  };
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
