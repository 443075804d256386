import { readComparison } from './comparison.js';
import { decide, namedInFull } from './decide.js';
import { startsLikeFollowUp } from './followUp.js';
import type { Meaning } from './grammar/meaning.js';
import { listOf, mentionsBudget, readList } from './listQuestion.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import type { Question } from './question.js';
import type { Candidate } from './resolve/subjectIndex.js';
import { MOST_CANDIDATES } from './resolve/subjectIndex.js';
import { askBack, subjectRequest, told } from './subjectRequest.js';
import type { Scene, Understanding } from './understanding.js';

/** Words that ask for a list outright; a group alone ("HR") may also be part of a name ("HR utveckling"). */
export const LISTING: ReadonlySet<Meaning['as']> = new Set([
  'several',
  'type',
  'status',
  'order',
  'frequency',
  'side',
]);

/** A question with words that only a subject can explain. */
export function readAboutSubject(scene: Scene): Understanding {
  const { question, index, calendar } = scene;
  const candidates = index.search(scene.words.parts, MOST_CANDIDATES);
  const list = readList(scene);
  const onlyGroup = list !== null && question.tags.every(({ meaning }) => !LISTING.has(meaning.as));
  if (onlyGroup && scene.group !== null && measuresOf(question).includes('cause')) {
    return told(scene, {
      intent: 'text',
      section: scene.group.group,
      time: readAskedTimes(question, calendar).time,
    });
  }
  const named = onlyGroup ? namedInFull(candidates) : null;
  if (named !== null && named.explained >= 0.95)
    return told(scene, subjectRequest(scene, [named.subject.id], named));
  if (list !== null) return told(scene, list);
  const comparison = readComparison(question, index);
  if (comparison !== null)
    return told(scene, subjectRequest(scene, comparison.subjectIds), comparison.spellings);

  const { words, previous } = scene;
  const wide = decide(candidates);
  const decision =
    wide.kind === 'several' && mentionsBudget(question) ? decide(withBudget(candidates)) : wide;
  const inherited = previous?.intent === 'subject' && startsLikeFollowUp(question) ? previous : null;
  switch (decision.kind) {
    case 'one': {
      const { best } = decision;
      const others = listOf(question, calendar, best.subject.kind);
      if (others !== null) return told(scene, others);
      const request = subjectRequest(scene, [best.subject.id], best, inherited);
      const split = missingSplit(question, best);
      if (split.length > 0) return { kind: 'qualifier', candidate: best, words: split, request };
      return told(scene, request, words.spellings);
    }
    case 'several':
      return askBack(scene, decision.candidates, inherited);
    case 'none':
      return {
        kind: 'unknown',
        unknownWords:
          words.unknownWords.length > 0 ? words.unknownWords : unexplained(scene, decision.nearest),
        nearest: decision.nearest,
      };
  }
}

/** When each word is known somewhere but no subject has them all: those that the nearest lacks. */
function unexplained({ question, words }: Scene, [nearest]: readonly Candidate[]): string[] {
  return [...words.readings].flatMap(([at, { parts }]) => {
    const isExplained = parts.every((part) => nearest?.parts.includes(part));
    const written = question.tokens[at]?.written;
    return isExplained || written === undefined ? [] : [written];
  });
}

/** Only what has a budget can be held against one; when nothing that fits has, the question stays as wide as it was. */
function withBudget(candidates: readonly Candidate[]): readonly Candidate[] {
  const budgeted = candidates.filter(
    ({ subject, explained }) =>
      subject.kind === 'indicator' && subject.indicator.targetRule === 'budget' && explained >= 0.9,
  );
  return budgeted.length > 0 ? budgeted : candidates;
}

/** Words of a split ("per kön") that the subject's own name does not contain. */
function missingSplit(question: Question, { subject, parts }: Candidate): string[] {
  const isUnit = subject.kind === 'indicator' && subject.indicator.kind === 'unitResult';
  return question.tags.flatMap(({ meaning, start, end }) => {
    const isSplit =
      meaning.as === 'qualifier' || (meaning.as === 'type' && meaning.of === 'unitResult' && !isUnit);
    const written = question.tokens.slice(start, end);
    const inName = written.every(
      ({ folded }) => folded === 'och' || parts.some((part) => folded.startsWith(part)),
    );
    return isSplit && !inName ? [written.map((token) => token.written).join(' ')] : [];
  });
}
