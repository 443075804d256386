import { EQUIVALENT_OF } from '../words/equivalents.js';
import { MORPHEME_LIST } from '../words/morphemes.js';
import { createSpelling } from '../words/spelling.js';
import { createSplitter, type Segment } from '../words/splitCompound.js';
import { remember } from '../words/remember.js';
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
  /** Whether a label has the part; general Swedish parts that none has explain nothing. */
  isIndexed(part: string): boolean;
  /** The compound's parts when all are known, a grammar word among them perhaps; else null. */
  split(word: string): readonly string[] | null;
}

/** Words of questions whose reading is remembered. */
const MOST_REMEMBERED = 4_096;
/** A shorter beginning fits too many words by chance ("utan" is no "utannonserade"). */
const SHORTEST_ABBREVIATION = 5;
const ABBREVIATION_QUALITY = 0.85;
/** A part of three letters and a long ending is another word ("delete" is no "del"). */
const LONGEST_INFLECTION = 2;
const SHORTEST_HEAD = 5;
const SHORTEST_TAIL = 5;
const SHORTEST_ROOT = 4;
const DERIVED_QUALITY = 0.95;

/**
 * @param labelWords folded words of all labels, each with how often it stands in one
 * @param grammarWords folded words that may be the head of a compound with a subject ("sjukfrånvaroprognos")
 */
export function createVocabulary(
  labelWords: ReadonlyMap<string, number>,
  grammarWords: Iterable<string>,
): Vocabulary {
  const splitter = createSplitter(
    [...MORPHEME_LIST, ...grammarWords],
    [...labelWords.keys()].filter((word) => /^\p{L}+$/u.test(word)),
  );
  const partsOfStem = new Map<string, readonly string[]>();
  const wordOfStem = new Map<string, string>();
  const uses = new Map(labelWords);
  for (const [word, count] of labelWords) {
    const key = stem(word);
    if (!wordOfStem.has(key)) wordOfStem.set(key, word);
    if (key !== word) uses.set(key, (uses.get(key) ?? 0) + count);
  }
  const knownParts = new Set([...labelWords.keys()].flatMap((word) => partsOf(stem(word), word)));
  const nounOfRoot = new Map([...knownParts].map((part) => [rootOf(part), part]));
  const sorted = [...labelWords.keys()].sort();
  const spelling = createSpelling(uses);

  /** Compounds of compounds come apart to the last part, so that every route to a word ends in the same parts. */
  function partsOf(key: string, word: string): readonly string[] {
    const known = partsOfStem.get(key);
    if (known !== undefined) return known;
    partsOfStem.set(key, [key]);
    const segments = splitter.split(word, false) ?? withNewHead(word);
    const equivalents = EQUIVALENT_OF.get(key);
    const parts =
      equivalents !== undefined
        ? [...new Set(equivalents.flatMap((meant) => partsOf(stem(meant), meant)))]
        : segments === null
          ? [familyOf(key)]
          : [...new Set(segments.flatMap(({ part }) => partsOf(part, wordOfStem.get(part) ?? part)))];
    partsOfStem.set(key, parts);
    return parts;
  }

  /** "etanolleverans": what stands before a known word is a word too, even where no label has it alone. */
  function withNewHead(word: string): readonly Segment[] | null {
    const segments = splitter.split(word, true);
    const [head, ...rest] = segments ?? [];
    const isNew = head !== undefined && !head.known && head.part.length >= SHORTEST_HEAD;
    const tail = rest.reduce((length, { part }) => length + part.length, 0);
    return isNew && tail >= SHORTEST_TAIL ? (segments ?? null) : null;
  }

  /** A whole word of a label, or a part of one: "löne specifikationer" is written apart. */
  function isKnown(key: string, word: string): boolean {
    return (
      wordOfStem.has(key) ||
      EQUIVALENT_OF.has(key) ||
      (knownParts.has(key) && word.length - key.length <= LONGEST_INFLECTION)
    );
  }

  /** "hur mycket lagrar vi" is about "lagring"; a "skrivare" is no "skrivning". */
  function derived(key: string, word: string): WordReading | null {
    if (AGENT.test(word)) return null;
    const noun = key.length >= SHORTEST_ROOT ? nounOfRoot.get(key) : undefined;
    return noun === undefined
      ? null
      : { parts: [noun], quality: DERIVED_QUALITY, slips: 0, readAs: null, unknown: null };
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
    return keys.size === 1 ? reading(meant, ABBREVIATION_QUALITY, meant) : null;
  }

  /** A wrong letter or two swapped ones are a slip, even where the word begins like another. */
  function guessed(word: string): WordReading | null {
    const slip = misspelt(word);
    const isSlip = slip?.slips === 1 && slip.readAs?.length === word.length;
    return isSlip ? slip : (abbreviated(word) ?? slip);
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
    return reading(meant, 1 - nearest.distance / word.length, meant, nearest.distance);
  }

  function partly(word: string): WordReading {
    const segments = splitter.split(word, true);
    const known = segments?.filter((segment) => segment.known) ?? [];
    const unknown = segments?.find((segment) => !segment.known)?.part ?? word;
    const parts = known.flatMap(({ part }) => partsOf(part, wordOfStem.get(part) ?? part));
    return { parts: [...new Set(parts)], quality: 1, slips: 0, readAs: null, unknown };
  }

  return {
    isIndexed: (part) => knownParts.has(part) || wordOfStem.has(part),
    has: (word) => isKnown(stem(word), word),
    split: (word) => splitter.split(word, false)?.map(({ part }) => part) ?? null,
    read: remember((word) => {
      const key = stem(word);
      if (isKnown(key, word)) return reading(word, 1, null);
      // No word of a label, and not to be kept as one: of numbers there is no end.
      if (/^\d+$/.test(word)) return { parts: [word], quality: 1, slips: 0, readAs: null, unknown: null };
      const segments = splitter.split(word, false);
      if (segments !== null) {
        const parts = segments.flatMap(({ part }) => partsOf(part, wordOfStem.get(part) ?? part));
        return {
          parts: [...new Set(parts)],
          quality: 1,
          slips: 0,
          readAs: null,
          unknown: null,
        };
      }
      return derived(key, word) ?? guessed(word) ?? partly(word);
    }, MOST_REMEMBERED),
  };
}

/** Who or what does it. */
const AGENT = /ar(?:e|en|na|es|ens|nas)$/;
const SHORTEST_FAMILY = 6;

/** Derivations are asked about like what they are made from: förskriven-förskrivning, psykiatri-psykiatrisk. */
function familyOf(key: string): string {
  const family = key.replace(/(?:n?ing|isk|i)$/, '');
  return family.length >= SHORTEST_FAMILY ? family : key;
}

/** What a verb and its noun have in common: lagra-lagring, ansluta-anslutning, införa-införande. */
function rootOf(key: string): string {
  return key.replace(/(?:n?ing|and|els)$/, '');
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
