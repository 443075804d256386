import { fold } from '../words/tokenise.js';
import type { Token } from '../words/tokenise.js';

/** Groups of phrases that mean the same; phrases are separated by commas, words by spaces. */
export type PhraseTable<Meaning> = readonly (readonly [meaning: Meaning, phrases: string])[];

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  meaning: Meaning | null;
}

export interface Phrases<Meaning> {
  /** The longest phrase that starts at the token, or null. */
  at(tokens: readonly Token[], start: number): { readonly meaning: Meaning; readonly length: number } | null;
  /** Every single word that a phrase contains, folded. */
  readonly words: ReadonlySet<string>;
  /** The same words by their folded form, as people write them. */
  readonly spelt: ReadonlyMap<string, string>;
}

/** Reads tables of phrases into one tree, so that any number of phrases costs one walk per token. */
export function createPhrases<Meaning>(...tables: readonly PhraseTable<Meaning>[]): Phrases<Meaning> {
  const root: Node<Meaning> = { next: new Map(), meaning: null };
  const words = new Set<string>();
  const spelt = new Map<string, string>();
  for (const [meaning, phrases] of tables.flat()) {
    for (const phrase of phrases.split(',')) {
      let node = root;
      for (const written of phrase.trim().split(/\s+/)) {
        const word = fold(written);
        words.add(word);
        if (!spelt.has(word)) spelt.set(word, written);
        const existing = node.next.get(word);
        const child = existing ?? { next: new Map<string, Node<Meaning>>(), meaning: null };
        if (existing === undefined) node.next.set(word, child);
        node = child;
      }
      node.meaning = meaning;
    }
  }

  return {
    words,
    spelt,
    at(tokens, start) {
      let node: Node<Meaning> | undefined = root;
      let found: { meaning: Meaning; length: number } | null = null;
      for (let at = start; at < tokens.length; at += 1) {
        node = node.next.get(tokens[at]?.folded ?? '');
        if (node === undefined) break;
        if (node.meaning !== null) found = { meaning: node.meaning, length: at - start + 1 };
      }
      return found;
    },
  };
}
