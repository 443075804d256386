import { MORPHEME_LIST } from '../words/morphemes.js';
import { createSpelling } from '../words/spelling.js';
import { createSplitter } from '../words/splitCompound.js';
import { stem } from '../words/stem.js';

/** How a word of a question was recognised. */
export interface WordReading {
  /** Stems that the subjects are indexed by; empty when nothing in it is known. */
  readonly parts: readonly string[];
  /** 1 for a word of the catalogue in any inflection, less the more had to be guessed. */
  readonly quality: number;
  /** Letters that had to be put right; 0 for a word of the catalogue. */
  readonly slips: number;
  /** The catalogue's word, when the written one was taken for a slip or an abbreviation of it. */
  readonly readAs: string | null;
  /** The stretch of a compound that nothing explains ("korttids"), or the whole word. */
  readonly unknown: string | null;
}

export interface Vocabulary {
  /** Whether the folded word, inflected or not, stands in a label. */
  has(word: string): boolean;
  read(word: string): WordReading;
  /** The compound's parts when all are known, a grammar word among them perhaps; else null. */
  split(word: string): readonly string[] | null;
}

const QUALITY = { known: 1, compound: 1, oneSlip: 0.92, slip: 0.84, abbreviation: 0.85 } as const;
const SHORTEST_ABBREVIATION = 4;
const SHORTEST_COMPOUND_PART = 4;

/**
 * @param labelWords folded words of all labels
 * @param grammarWords folded words that may be the head of a compound with a subject ("sjukfrånvaroprognos")
 */
export function createVocabulary(
  labelWords: ReadonlySet<string>,
  grammarWords: Iterable<string>,
): Vocabulary {
  const splitter = createSplitter([
    ...MORPHEME_LIST,
    ...grammarWords,
    ...[...labelWords].filter((word) => word.length >= SHORTEST_COMPOUND_PART && /^\p{L}+$/u.test(word)),
  ]);
  const partsOfStem = new Map<string, readonly string[]>();
  const wordOfStem = new Map<string, string>();
  for (const word of labelWords) {
    const key = stem(word);
    if (!wordOfStem.has(key)) wordOfStem.set(key, word);
  }
  const sorted = [...labelWords].sort();
  const spelling = createSpelling([...labelWords, ...wordOfStem.keys()]);

  /** Compounds of compounds come apart to the last part, so that every route to a word ends in the same parts. */
  function partsOf(key: string, word: string): readonly string[] {
    const known = partsOfStem.get(key);
    if (known !== undefined) return known;
    partsOfStem.set(key, [key]);
    const segments = splitter.split(word, false);
    const parts =
      segments === null
        ? [key]
        : [...new Set(segments.flatMap(({ part }) => partsOf(part, wordOfStem.get(part) ?? part)))];
    partsOfStem.set(key, parts);
    return parts;
  }

  const reading = (word: string, quality: number, readAs: string | null, slips = 0): WordReading => {
    const key = stem(word);
    return { parts: partsOf(key, word), quality, slips, readAs, unknown: null };
  };

  function abbreviated(word: string): WordReading | null {
    const beginning = stem(word);
    if (beginning.length < SHORTEST_ABBREVIATION) return null;
    const first = lowerBound(sorted, beginning);
    const meant = sorted[first];
    if (meant === undefined || !meant.startsWith(beginning)) return null;
    const keys = new Set<string>();
    for (let at = first; sorted[at]?.startsWith(beginning) === true; at += 1)
      keys.add(stem(sorted[at] ?? ''));
    return keys.size === 1 ? reading(meant, QUALITY.abbreviation, meant) : null;
  }

  function misspelt(word: string): WordReading | null {
    const key = stem(word);
    const asWritten = spelling.nearest(word);
    const asStem = key === word ? null : spelling.nearest(key);
    const nearest =
      asStem !== null && (asWritten === null || asStem.distance < asWritten.distance) ? asStem : asWritten;
    if (nearest === null) return null;
    const meant = labelWords.has(nearest.word)
      ? nearest.word
      : (wordOfStem.get(nearest.word) ?? nearest.word);
    return reading(meant, nearest.distance <= 1 ? QUALITY.oneSlip : QUALITY.slip, meant, nearest.distance);
  }

  function partly(word: string): WordReading {
    const segments = splitter.split(word, true);
    const known = segments?.filter((segment) => segment.known) ?? [];
    const unknown = segments?.find((segment) => !segment.known)?.part ?? word;
    const parts = known.flatMap(({ part }) => partsOf(part, wordOfStem.get(part) ?? part));
    return { parts: [...new Set(parts)], quality: QUALITY.compound, slips: 0, readAs: null, unknown };
  }

  return {
    has: (word) => wordOfStem.has(stem(word)),
    split: (word) => splitter.split(word, false)?.map(({ part }) => part) ?? null,
    read(word) {
      const key = stem(word);
      if (wordOfStem.has(key) || /^\d+$/.test(word)) return reading(word, QUALITY.known, null);
      const segments = splitter.split(word, false);
      if (segments !== null) {
        const parts = segments.flatMap(({ part }) => partsOf(part, wordOfStem.get(part) ?? part));
        return {
          parts: [...new Set(parts)],
          quality: QUALITY.compound,
          slips: 0,
          readAs: null,
          unknown: null,
        };
      }
      return misspelt(word) ?? abbreviated(word) ?? partly(word);
    },
  };
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
