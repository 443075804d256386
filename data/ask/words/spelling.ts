import { addTo } from '../../addTo.js';
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

/** Letter pairs as numbers, the first letter paired with the beginning of the word; each pair once. */
function pairsOf(word: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at);
    pairs.add(before * 65_536 + letter);
    before = letter;
  }
  return pairs;
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
  const holders = new Map<number, number[]>();
  known.forEach((word, index) => {
    for (const pair of pairsOf(word)) addTo(holders, pair, index);
  });
  const shared = new Uint8Array(known.length);

  return {
    nearest(word) {
      const limit = slipsAllowed(word.length);
      if (limit === 0) return null;
      const pairs = pairsOf(word);
      const enough = Math.max(1, pairs.size - 3 * limit);
      const near: number[] = [];
      const touched: number[] = [];
      for (const pair of pairs) {
        for (const index of holders.get(pair) ?? []) {
          const count = (shared[index] ?? 0) + 1;
          shared[index] = count;
          if (count === 1) touched.push(index);
          if (count === enough) near.push(index);
        }
      }
      for (const index of touched) shared[index] = 0;
      return nearestOf(word, near, limit);
    },
  };

  function nearestOf(
    word: string,
    near: readonly number[],
    limit: number,
  ): { word: string; distance: number } | null {
    const letters = sortLetters(word);
    let best: { word: string; distance: number; likelihood: number } | null = null;
    for (const index of near) {
      const candidate = known[index] ?? '';
      const distance = editDistance(word, candidate, best?.distance ?? limit);
      if (distance > limit) continue;
      const isSwap = candidate.length === word.length && sortLetters(candidate) === letters;
      const likelihood = (words.get(candidate) ?? 0) + (isSwap ? Number.MAX_SAFE_INTEGER : 0);
      const better =
        best === null ||
        distance < best.distance ||
        (distance === best.distance && likelihood > best.likelihood);
      if (better) best = { word: candidate, distance, likelihood };
    }
    return best === null ? null : { word: best.word, distance: best.distance };
  }
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
