import { remember } from './remember.js';

/**
 * Endings of Swedish nouns and adjectives (and the English plural), longest first, with the shortest stem each may leave.
 * Snowball's Swedish stemmer was measured and rejected: it parts kostnad/kostnader and leaves projektet as it is.
 */
const ENDINGS: readonly (readonly [ending: string, shortestStem: number])[] = [
  ['ernas', 3],
  ['arnas', 3],
  ['ornas', 4],
  ['erna', 3],
  ['arna', 3],
  ['orna', 4],
  ['enas', 4],
  ['ens', 3],
  ['ets', 4],
  ['ena', 4],
  ['ers', 4],
  ['ars', 4],
  ['nas', 5],
  ['en', 3],
  ['et', 3],
  ['er', 3],
  ['ar', 3],
  ['or', 4],
  ['an', 4],
  ['na', 4],
  ['it', 5],
  ['es', 4],
  ['ns', 5],
  ['n', 4],
  ['t', 5],
  ['s', 3],
  ['a', 3],
  ['e', 3],
  ['o', 5],
];

/** What looks like an ending here belongs to the word, in its compounds too ("tjänsteleverans"). */
const UNINFLECTED =
  /(?:system|internet|procent|paket|budget|ticket|lokal|process|access|licens|leverans|kompetens|konferens|frekvens|konsekvens|differens|balans|finans|distans|ambulans|koncern|intern|extern|modern|lagenhet)$/;

const MOST_REMEMBERED = 16_384;

/**
 * What the inflected forms of a folded word have in common; not a word itself ("ärendet" -> "arend").
 * An ending at a time is taken off until none fits, so that every form of a word ends in the same place.
 */
export const stem: (folded: string) => string = remember(withoutEndings, MOST_REMEMBERED);

function withoutEndings(folded: string): string {
  let word = folded;
  for (let round = 0; round < 3; round += 1) {
    if (UNINFLECTED.test(word) || /\d/.test(word)) return word;
    const ending = ENDINGS.find(
      ([suffix, shortest]) =>
        word.length - suffix.length >= shortest &&
        word.endsWith(suffix) &&
        mayEnd(word.slice(0, -suffix.length), suffix, round),
    );
    if (ending === undefined) break;
    word = word.slice(0, -ending[0].length);
  }
  return word.replace(DOUBLED, '$1').replace(QUALITY, '');
}

/** "rum" doubles its m before an ending. */
const DOUBLED = /([mn])\1$/;
/** What is left of -het: "nöjdhet" and "nöjd", "tillgänglighet" and "tillgänglig" are asked about alike. */
const QUALITY = /(?<=[a-z]{3}[^aeiouyc])h$/;

/** What must stand before a one-letter ending for it to be one: "process", "station" and "projekt" end in none. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  s: /[^saeiouy]$/,
  n: /(?:[aeiy]|varo|[rl])$/,
  t: /(?:sk|tto|[lgv])$/,
};

/** A lone n is the definite form, the last thing put to a word and so the first taken off. */
function mayEnd(rest: string, ending: string, round: number): boolean {
  return (ending !== 'n' || round === 0) && (BEFORE[ending]?.test(rest) ?? true);
}
