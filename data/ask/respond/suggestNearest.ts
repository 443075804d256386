import type { Suggestion } from '../answer.js';
import type { Subject } from '../resolve/subjects.js';
import { tokenise } from '../words/tokenise.js';
import { HELP, OVERVIEW, suggestSubject } from './suggestions.js';

const MOST_NEAREST = 3;
/** Letters that two compounds must have in common at one end ("frisknärvaro" and "sjukfrånvaro": "varo"). */
const SHORTEST_END = 4;
/** Of the longer word: what two unrelated words have in common at an end is less. */
const LEAST_SHARE = 0.33;
/** Endings that say nothing of what a word is about. */
const DERIVED = /(?:ningar?|ering|tion|grad|het|heter|else|elser|ande|ende|arna|erna|ader)$/;

/**
 * What comes near a question that nothing fits: first what its known words point at, then what sounds like its unknown
 * ones. Only to choose from; none of it is an answer.
 */
export function suggestNearest(
  subjects: readonly Subject[],
  nearest: readonly Subject[],
  unknownWords: readonly string[],
): Suggestion[] {
  const things = [...new Set([...nearest, ...soundingLike(subjects, unknownWords)])].slice(0, MOST_NEAREST);
  return [...things.map((subject) => suggestSubject(subject)), OVERVIEW, HELP];
}

function soundingLike(subjects: readonly Subject[], unknownWords: readonly string[]): Subject[] {
  const unknown = wordsOf(unknownWords);
  const known = new Map<string, number>();
  const likeness = (word: string): number => {
    const found = known.get(word) ?? Math.max(0, ...unknown.map((other) => sharedEnd(word, other)));
    known.set(word, found);
    return found;
  };
  return subjects
    .filter(({ kind }) => kind !== 'commentary' && kind !== 'goal')
    .map((subject) => ({ subject, alike: Math.max(0, ...wordsOf(subject.labels).map(likeness)) }))
    .filter(({ alike }) => alike >= LEAST_SHARE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_NEAREST)
    .map(({ subject }) => subject);
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => tokenise(text).map(({ folded }) => folded));
}

/** The longer of what the words begin and end with alike, as a share of the longer word; 0 when it says nothing. */
function sharedEnd(a: string, b: string): number {
  const beginning = sharedBeginning([...a], [...b]);
  const ending = sharedBeginning([...a].reverse(), [...b].reverse());
  const isTelling = ending >= SHORTEST_END && !DERIVED.test(a.slice(-ending));
  const shared = Math.max(beginning, isTelling ? ending : 0);
  return shared < SHORTEST_END ? 0 : shared / Math.max(a.length, b.length);
}

function sharedBeginning(a: readonly string[], b: readonly string[]): number {
  const parting = a.findIndex((letter, at) => letter !== b[at]);
  return parting < 0 ? a.length : parting;
}
