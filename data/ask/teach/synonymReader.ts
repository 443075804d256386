import { addTo } from '../../addTo.js';
import { isGrammarWord } from '../grammar/tagWords.js';
import type { Synonym } from '../synonym.js';
import { stem } from '../words/stem.js';
import { tokenise, type Token } from '../words/tokenise.js';

/** What the inflected forms of a synonym's words have in common: two with the same key are one synonym. */
export function synonymKey(words: string): string {
  return tokenise(words)
    .map(({ folded }) => stem(folded))
    .join(' ');
}

/**
 * The label that a subject gets for its synonym: one letter that nobody writes, so that no other word of the index is
 * read or weighed differently for it.
 *
 * The synonym's own words as a label were rejected: as new words of the catalogue they would change how rare a part
 * is, which slips are near and how compounds come apart, and with that answers to questions that hold none of them.
 */
export function signOf(position: number): string {
  return String.fromCodePoint(FIRST_SIGN + position);
}

/** CJK Unified Ideographs Extension B: letters without case, marks or Swedish endings. */
const FIRST_SIGN = 0x20000;

export function isSign(folded: string): boolean {
  return (folded.codePointAt(0) ?? 0) >= FIRST_SIGN;
}

/** The signs that each subject is labelled by. */
export function signsBySubject(synonyms: readonly Synonym[]): ReadonlyMap<string, readonly string[]> {
  const signs = new Map<string, string[]>();
  synonyms.forEach(({ subjectId }, position) => addTo(signs, subjectId, signOf(position)));
  return signs;
}

/** Puts the sign in the place of a synonym's words; everything else of a question stays as it is. */
export type ReadSynonyms = (tokens: readonly Token[]) => readonly Token[];

interface Known {
  readonly words: readonly Token[];
  readonly stems: readonly string[];
  readonly sign: string;
}

/** @param synonyms those in force, with the sign of each */
export function createSynonymReader(
  synonyms: readonly { readonly synonym: Synonym; readonly sign: string }[],
): ReadSynonyms {
  if (synonyms.length === 0) return (tokens) => tokens;
  const byFirstStem = new Map<string, Known[]>();
  for (const { synonym, sign } of synonyms) {
    const words = tokenise(synonym.words);
    const stems = words.map(({ folded }) => stem(folded));
    addTo(byFirstStem, stems[0] ?? '', { words, stems, sign });
  }
  // Of two that begin alike the longer says more.
  for (const known of byFirstStem.values()) known.sort((a, b) => b.words.length - a.words.length);

  return (tokens) => {
    const stems = tokens.map(({ folded }) => stem(folded));
    const read: Token[] = [];
    for (let at = 0; at < tokens.length;) {
      const found = byFirstStem.get(stems[at] ?? '')?.find((known) => standsAt(known, tokens, stems, at));
      const length = found?.words.length ?? 1;
      const taken = tokens.slice(at, at + length);
      read.push(...(found === undefined ? taken : [signToken(found.sign, taken)]));
      at += length;
    }
    return read;
  };
}

/** Inflected too, but a word of the grammar only as it was taught: "planen" is no "planer". */
function standsAt(
  { words, stems: wanted }: Known,
  tokens: readonly Token[],
  stems: readonly string[],
  start: number,
): boolean {
  return words.every(({ folded }, offset) => {
    const token = tokens[start + offset];
    if (token === undefined || stems[start + offset] !== wanted[offset]) return false;
    return token.folded === folded || !isGrammarWord(token.folded);
  });
}

function signToken(sign: string, taken: readonly Token[]): Token {
  const written = taken.map((token, at) => (at === 0 ? token.written : `${token.glue}${token.written}`));
  return {
    folded: sign,
    written: written.join(''),
    glue: taken[0]?.glue ?? '',
    openEnded: taken.at(-1)?.openEnded ?? false,
  };
}
