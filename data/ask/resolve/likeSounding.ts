import { addTo } from '../../addTo.js';

/** Letters that two words must have in common at one end ("frisknärvaro" and "sjukfrånvaro": "varo"). */
const SHORTEST_END = 4;
/** Of the longer word: what two unrelated words have in common at an end is less. */
const LEAST_SHARE = 0.33;
/** Endings that say nothing of what a word is about. */
const DERIVED = /(?:ningar?|ering|tion|grad|het|heter|else|elser|ande|ende|arna|erna|ader)$/;
/** Of a question with more unknown words these tell enough. */
const MOST_WORDS = 8;

export interface LikeSounding {
  /** Places of the subjects with a word that begins or ends like one of these, the most alike first. */
  find(words: readonly string[], most: number): number[];
}

/** @param wordsOf per subject: the folded words of its labels */
export function createLikeSounding(wordsOf: readonly (readonly string[])[]): LikeSounding {
  const owners = new Map<string, number[]>();
  wordsOf.forEach((words, subject) => {
    for (const word of new Set(words)) addTo(owners, word, subject);
  });
  const beginning = new Map<string, string[]>();
  const ending = new Map<string, string[]>();
  for (const word of owners.keys()) {
    if (word.length < SHORTEST_END) continue;
    addTo(beginning, word.slice(0, SHORTEST_END), word);
    addTo(ending, word.slice(-SHORTEST_END), word);
  }

  return {
    find(words, most) {
      const alike = new Map<number, number>();
      for (const word of words.slice(0, MOST_WORDS)) {
        const near = [
          ...(beginning.get(word.slice(0, SHORTEST_END)) ?? []),
          ...(ending.get(word.slice(-SHORTEST_END)) ?? []),
        ];
        for (const other of near) {
          const share = sharedEnd(word, other);
          if (share < LEAST_SHARE) continue;
          for (const subject of owners.get(other) ?? [])
            alike.set(subject, Math.max(share, alike.get(subject) ?? 0));
        }
      }
      return [...alike]
        .sort(([a, alikeA], [b, alikeB]) => alikeB - alikeA || a - b)
        .slice(0, most)
        .map(([subject]) => subject);
    },
  };
}

/** The longer of what the words begin and end with alike, as a share of the longer word; 0 when it says nothing. */
function sharedEnd(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < shortest && a[begin] === b[begin]) begin += 1;
  let end = 0;
  while (end < shortest && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const isTelling = end >= SHORTEST_END && !DERIVED.test(a.slice(-end));
  const shared = Math.max(begin, isTelling ? end : 0);
  return shared < SHORTEST_END ? 0 : shared / Math.max(a.length, b.length);
}
