import type { Subject } from '../resolve/subjects.js';
import { tokenise } from '../words/tokenise.js';

/** Subjects of which each of the typed words begins a word of their names, in the order of the catalogue. */
export type NameSearch = (typed: string, most: number) => readonly Subject[];

/** For words that are still being typed: "sjuk" is no word of any question yet. */
export function createNameSearch(subjects: readonly Subject[]): NameSearch {
  let named: readonly { readonly subject: Subject; readonly words: readonly string[] }[] | null = null;
  return (typed, most) => {
    const beginnings = foldedWords(typed);
    if (beginnings.length === 0) return [];
    // At the first search: a bot that nobody searches in needs no memory for it.
    named ??= subjects.map((subject) => ({ subject, words: subject.labels.flatMap(foldedWords) }));
    return named
      .filter(({ words }) => beginnings.every((typing) => words.some((word) => word.startsWith(typing))))
      .slice(0, most)
      .map(({ subject }) => subject);
  };
}

function foldedWords(text: string): string[] {
  return tokenise(text).map(({ folded }) => folded);
}
