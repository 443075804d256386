import type { Suggestion } from '../answer.js';
import type { SubjectIndex } from '../resolve/subjectIndex.js';
import type { Subject } from '../resolve/subjects.js';
import { HELP, OVERVIEW, suggestSubject } from './suggestions.js';

const MOST_NEAREST = 3;

/**
 * What comes near a question that nothing fits: first what its known words point at, then what sounds like its unknown
 * ones. Only to choose from; none of it is an answer.
 */
export function suggestNearest(
  index: SubjectIndex,
  nearest: readonly Subject[],
  unknownWords: readonly string[],
): Suggestion[] {
  const alike = index
    .soundingLike(unknownWords)
    .filter(({ kind }) => kind !== 'commentary' && kind !== 'goal');
  const things = [...new Set([...nearest, ...alike])].slice(0, MOST_NEAREST);
  return [...things.map((subject) => suggestSubject(subject)), OVERVIEW, HELP];
}
