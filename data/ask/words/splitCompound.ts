import { stem } from './stem.js';

export interface Segment {
  /** Stem of a known part; the raw letters of an unknown one. */
  readonly part: string;
  readonly known: boolean;
}

export interface Splitter {
  /**
   * The parts of a folded compound, fewest first; at most one of them unknown, none when `whole` is asked for.
   * null when the word is no compound of known parts.
   */
  split(word: string, unknownAllowed: boolean): readonly Segment[] | null;
}

const SHORTEST_PART = 3;
const SHORTEST_WORD_STEM = 4;
const SHORTEST_UNKNOWN = 3;
/** "IT" and "HR" may begin a compound, written without their hyphen. */
const ACRONYM = 2;
const UNKNOWN_COST = 3;
/** Longer strings are no Swedish words. */
const LONGEST_WORD = 48;

/** What derivations end in; such a word as a part would take "utveckling" apart. */
const SUFFIXES = new Set(['ing', 'het', 'are', 'and', 'end', 'isk', 'lig', 'ion', 'tion', 'ning']);

/** How a part may end before the next one: "månads-", "kvinno-", "gatu-", "sjuk-". */
const LINKS = ['', 's', 'o', 'u', 'e', 'a', 'es'];

interface Best {
  readonly cost: number;
  readonly segments: readonly Segment[];
  readonly unknown: boolean;
}

/**
 * @param morphemes folded words that compounds are built of, however short
 * @param words further folded words; their stems must be long enough not to be found by chance ("för" in "försvar")
 */
export function createSplitter(morphemes: Iterable<string>, words: Iterable<string>): Splitter {
  const stems = new Set<string>();
  const inner = new Map<string, string>();
  const acronyms = new Set<string>();
  for (const word of morphemes) learn(word, SHORTEST_PART);
  for (const word of words) learn(word, SHORTEST_WORD_STEM);

  function learn(word: string, shortestStem: number): void {
    if (word.length === ACRONYM) acronyms.add(word);
    if (word.length < SHORTEST_PART) return;
    const part = stem(word);
    if (part.length < shortestStem || SUFFIXES.has(part)) return;
    stems.add(part);
    for (const base of new Set([word, part, word.replace(/[ae]$/, '')]))
      for (const link of LINKS) if (!inner.has(base + link)) inner.set(base + link, part);
  }

  return {
    split(word, unknownAllowed) {
      if (word.length > LONGEST_WORD || word.length < 2 * SHORTEST_PART) return null;
      const best: (Best | null)[] = [{ cost: 0, segments: [], unknown: false }];
      const acronym = word.slice(0, ACRONYM);
      if (acronyms.has(acronym))
        best[ACRONYM] = { cost: 1, segments: [{ part: acronym, known: true }], unknown: false };
      for (let end = SHORTEST_PART; end <= word.length; end += 1) {
        best[end] = bestUpTo(word, end, best, unknownAllowed);
      }
      return best[word.length]?.segments ?? null;
    },
  };

  function bestUpTo(
    word: string,
    end: number,
    best: readonly (Best | null)[],
    unknownAllowed: boolean,
  ): Best | null {
    let cheapest: Best | null = null;
    for (let start = 0; start <= end - SHORTEST_PART; start += 1) {
      const before = best[start];
      const wholeWord = start === 0 && end === word.length;
      if (before === null || before === undefined || wholeWord) continue;
      const piece = word.slice(start, end);
      const part = end === word.length ? lastPart(piece) : (inner.get(piece) ?? null);
      const known = part !== null;
      if (!known && (!unknownAllowed || before.unknown || piece.length < SHORTEST_UNKNOWN)) continue;
      const cost = before.cost + (known ? 1 : UNKNOWN_COST + piece.length / 10);
      if (cheapest !== null && cheapest.cost <= cost) continue;
      cheapest = {
        cost,
        segments: [...before.segments, { part: part ?? piece, known }],
        unknown: before.unknown || !known,
      };
    }
    return cheapest;
  }

  /** Only the last part is inflected. */
  function lastPart(piece: string): string | null {
    const part = stem(piece);
    return stems.has(part) ? part : null;
  }
}
