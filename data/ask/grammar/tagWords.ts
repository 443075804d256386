import type { Token } from '../words/tokenise.js';
import { FILLER_PHRASES } from './fillerPhrases.js';
import { EXPLAIN_PHRASES, LIST_PHRASES, WISH_PHRASES } from './listPhrases.js';
import type { Meaning } from './meaning.js';
import { MEASURE_PHRASES } from './measurePhrases.js';
import { createPhrases, type Phrases } from './phrases.js';
import { TIMES } from './time/timePhrases.js';
import { TIME_WORDS } from './time/readTimes.js';

/** A stretch of a question that the grammar knows. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const WISHES = createPhrases(WISH_PHRASES);
const MEASURES = createPhrases(MEASURE_PHRASES);
const LISTS = createPhrases(LIST_PHRASES);
const FILLERS = createPhrases(FILLER_PHRASES);
const EXPLAIN = createPhrases(EXPLAIN_PHRASES);

/** Each table is read on its own, so that "över budget" can be both a measure and a side. */
const TABLES: readonly Phrases<Meaning>[] = [WISHES, MEASURES, LISTS, FILLERS, EXPLAIN];

/** Words that change what is asked, so that a slip in one is worth mending ("prognso"). */
export const TELLING_WORDS: ReadonlySet<string> = new Set([
  ...[WISHES, MEASURES, LISTS].flatMap(({ words }) => [...words]),
  ...TIME_WORDS,
]);

/** Whether the grammar knows the word, on its own or in a phrase. */
export function isGrammarWord(folded: string): boolean {
  return TIME_WORDS.has(folded) || TABLES.some(({ words }) => words.has(folded));
}

/** A grammar word with its diacritics; null for any other. */
export function speltOut(folded: string): string | null {
  return [...TABLES, TIMES].find(({ words }) => words.has(folded))?.spelt.get(folded) ?? null;
}

/** Words for the asker's own organisation: beside any subject they say nothing new. */
export function createOwnNames(names: readonly string[]): Phrases<Meaning> {
  const spoken = names.flatMap((name) => [name, `${name}s`]);
  return createPhrases(spoken.map((name) => [{ as: 'filler' }, name.replaceAll(',', ' ')] as const));
}

/** The longest phrases of every table, in order of their start. */
export function tagWords(tokens: readonly Token[], ownNames: Phrases<Meaning>): Tag[] {
  return [...TABLES, ownNames]
    .flatMap((table) => {
      const tags: Tag[] = [];
      for (let at = 0; at < tokens.length;) {
        const found = table.at(tokens, at);
        if (found === null) at += 1;
        else {
          tags.push({ start: at, end: at + found.length, meaning: found.meaning });
          at += found.length;
        }
      }
      return tags;
    })
    .sort((a, b) => a.start - b.start);
}
