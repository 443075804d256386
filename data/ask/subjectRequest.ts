import type { Assumption } from './answer.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import type { Question, Stretch } from './question.js';
import type { Request, SubjectRequest } from './request.js';
import type { Candidate } from './resolve/subjectIndex.js';
import type { Scene, Understanding } from './understanding.js';

/**
 * What is asked about the subjects.
 *
 * @param named the candidate that the first was chosen by, whose name may hold words of the grammar
 * @param inherited an earlier request whose time and measures hold where this question says none
 */
export function subjectRequest(
  { question, calendar }: Scene,
  subjectIds: readonly string[],
  named: Candidate | null = null,
  inherited: SubjectRequest | null = null,
): Request {
  const measures = measuresOf(question, named?.parts);
  const { time, comparedWith } = readAskedTimes(question, calendar);
  // Side by side there is one column for another time: the year before.
  if (subjectIds.length > 1 && comparedWith !== null) measures.push('previousYear');
  return {
    intent: 'subject',
    subjectIds: [...subjectIds],
    measures: measures.length === 0 && inherited !== null ? inherited.measures : measures,
    time: time.kind === 'latest' && inherited !== null ? inherited.time : time,
    comparedWith: comparedWith ?? inherited?.comparedWith ?? null,
  };
}

/** One whole request for each that may be meant. */
export function askBack(
  scene: Scene,
  candidates: readonly Candidate[],
  inherited: SubjectRequest | null,
): Understanding {
  return {
    kind: 'askBack',
    options: candidates.map((candidate) => ({
      candidate,
      request: subjectRequest(scene, [candidate.subject.id], candidate, inherited),
    })),
  };
}

/** A request, and what was taken for granted on the way to it. */
export function told(
  { question }: Scene,
  request: Request,
  assumptions: readonly Assumption[] = [],
): Understanding {
  return { kind: 'request', request, assumptions: [...question.spellings, ...assumptions] };
}

/** All of a question. */
export function wholeOf({ tokens }: Question): Stretch {
  return { start: 0, end: tokens.length };
}
