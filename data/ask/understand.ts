import type { Assumption } from './answer.js';
import { readComparison } from './comparison.js';
import { decide } from './decide.js';
import { mergeFollowUp } from './followUp.js';
import type { Calendar } from './grammar/readTimes.js';
import { readList } from './listQuestion.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import {
  namedGroups,
  readQuestion,
  subjectWords,
  tagsAs,
  type NamedGroup,
  type Question,
  type SubjectWords,
} from './question.js';
import type { Measure, Request } from './request.js';
import type { Candidate, SubjectIndex } from './resolve/subjectIndex.js';

/** What a question was understood to mean. */
export type Understanding =
  | { readonly kind: 'request'; readonly request: Request; readonly assumptions: readonly Assumption[] }
  /** Several subjects fit; each option is a whole request. */
  | {
      readonly kind: 'askBack';
      readonly options: readonly { readonly candidate: Candidate; readonly request: Request }[];
    }
  /** The subject is known but not the split that is asked for. */
  | {
      readonly kind: 'qualifier';
      readonly candidate: Candidate;
      readonly words: readonly string[];
      readonly request: Request;
    }
  | {
      readonly kind: 'unknown';
      readonly unknownWords: readonly string[];
      readonly nearest: readonly Candidate[];
    }
  | { readonly kind: 'thanks' };

export interface Situation {
  readonly index: SubjectIndex;
  readonly calendar: Calendar;
  /** Names of the areas and sections of the newest report. */
  readonly groups: readonly string[];
  /** What this person asked last, null when nothing within the hour. */
  readonly previous: Request | null;
}

const MOST_CANDIDATES = 12;

/** Reads a question typed by a person. Never throws, whatever the text. */
export function understand(text: string, situation: Situation): Understanding {
  const { index, calendar, groups, previous } = situation;
  const question = readQuestion(text, index.vocabulary, calendar);
  const everything = { start: 0, end: question.tokens.length };
  const words = subjectWords(question, index.vocabulary, everything);
  const group = namedGroups(question, groups)[0] ?? null;
  const contentOutsideGroup = question.isContent.some(
    (isContent, at) => isContent && !(group !== null && at >= group.start && at < group.end),
  );

  if (words.parts.every(({ required }) => !required)) {
    const wish = readWish(question, words, group, situation);
    if (wish !== null) return wish;
  }
  const list = readList(question, calendar, { group, contentOutsideGroup, words });
  if (list !== null) return told(list, question, []);
  const comparison = readComparison(question, index);
  if (comparison !== null) {
    return told(subjectRequest(question, calendar, comparison.subjectIds), question, comparison.spellings);
  }
  return readSubject(question, words, situation, previous);
}

/** Questions without any word that a subject would have to explain. */
function readWish(
  question: Question,
  words: SubjectWords,
  group: NamedGroup | null,
  { index, calendar, previous }: Situation,
): Understanding | null {
  const measures = measuresOf(question);
  if (tagsAs(question, 'help').length > 0 && measures.length === 0)
    return told({ intent: 'help' }, question, []);

  const everything = { start: 0, end: question.tokens.length };
  const soft = subjectWords(question, index.vocabulary, everything, true);
  const candidates = index.search(soft.parts, MOST_CANDIDATES);
  const exact = candidates.find(({ explained, named }) => explained >= 0.99 && named >= 0.99);
  if (exact !== undefined) return told(subjectRequest(question, calendar, [exact.subject.id]), question, []);

  const list = readList(question, calendar, { group, contentOutsideGroup: false, words });
  const merged =
    previous === null || list?.intent === 'list' ? null : mergeFollowUp(question, calendar, previous);
  if (merged !== null) return told(merged, question, followUpOf(merged, index));
  if (list !== null) return told(list, question, []);

  const overview = tagsAs(question, 'overview').length > 0;
  if (overview)
    return told({ intent: 'overview', time: readAskedTimes(question, calendar).time }, question, []);
  if (tagsAs(question, 'thanks').length > 0) return { kind: 'thanks' };
  const decision = decide(candidates);
  if (decision.kind === 'several' || decision.kind === 'one')
    return readSubject(question, soft, { index, calendar, previous, groups: [] }, null);
  if (measures.length > 0 || question.times.length > 0) {
    const orderBy = measures.includes('forecast') ? 'forecast' : 'deviation';
    if (measures.length === 0 || measures.includes('status') || measures.includes('trend')) {
      return told({ intent: 'overview', time: readAskedTimes(question, calendar).time }, question, []);
    }
    return told({ ...EMPTY_LIST, orderBy, time: readAskedTimes(question, calendar).time }, question, []);
  }
  return { kind: 'unknown', unknownWords: [], nearest: [] };
}

function followUpOf(request: Request, index: SubjectIndex): Assumption[] {
  const name = request.intent === 'subject' ? index.subject(request.subjectIds[0] ?? '')?.name : undefined;
  return name === undefined ? [] : [{ kind: 'followUp', name }];
}

const EMPTY_LIST = {
  intent: 'list',
  of: 'all',
  group: null,
  statuses: null,
  frequency: null,
  side: null,
  orderBy: 'report',
  top: null,
} as const satisfies Partial<Request>;

function readSubject(
  question: Question,
  words: SubjectWords,
  { index, calendar }: Situation,
  previous: Request | null,
): Understanding {
  const candidates = index.search(words.parts, MOST_CANDIDATES);
  const decision = decide(candidates);
  const inherited = previous?.intent === 'subject' && startsLikeFollowUp(question) ? previous : null;
  const request = (ids: readonly string[]): Request => subjectRequest(question, calendar, ids, inherited);
  switch (decision.kind) {
    case 'one': {
      const split = missingSplit(question, decision.best);
      return split.length > 0
        ? {
            kind: 'qualifier',
            candidate: decision.best,
            words: split,
            request: request([decision.best.subject.id]),
          }
        : told(request([decision.best.subject.id]), question, words.spellings);
    }
    case 'several':
      return {
        kind: 'askBack',
        options: decision.candidates.map((candidate) => ({
          candidate,
          request: request([candidate.subject.id]),
        })),
      };
    case 'none':
      return { kind: 'unknown', unknownWords: words.unknownWords, nearest: decision.nearest };
  }
}

/** Words of a split ("per kön") that the subject's own name does not contain. */
function missingSplit(question: Question, { subject, parts }: Candidate): string[] {
  return question.tags.flatMap(({ meaning, start, end }) => {
    const isSplit =
      meaning.as === 'qualifier' ||
      (meaning.as === 'type' &&
        meaning.of === 'unitResult' &&
        !(subject.kind === 'indicator' && subject.indicator.kind === 'unitResult'));
    const written = question.tokens.slice(start, end);
    const inName = written.some(({ folded }) => parts.some((part) => folded.startsWith(part)));
    return isSplit && !inName ? [written.map((token) => token.written).join(' ')] : [];
  });
}

const FOLLOW_UP_OPENERS = new Set(['och', 'o', 'men', 'samt', 'and', 'but']);

function startsLikeFollowUp({ tokens }: Question): boolean {
  const last = tokens.at(-1)?.folded;
  return FOLLOW_UP_OPENERS.has(tokens[0]?.folded ?? '') || last === 'da';
}

function subjectRequest(
  question: Question,
  calendar: Calendar,
  subjectIds: readonly string[],
  inherited: Extract<Request, { intent: 'subject' }> | null = null,
): Request {
  const measures: readonly Measure[] = measuresOf(question);
  const { time, comparedWith } = readAskedTimes(question, calendar);
  return {
    intent: 'subject',
    subjectIds: [...subjectIds],
    measures: measures.length === 0 && inherited !== null ? inherited.measures : [...measures],
    time: time.kind === 'latest' && inherited !== null ? inherited.time : time,
    comparedWith: comparedWith ?? inherited?.comparedWith ?? null,
  };
}

function told(request: Request, question: Question, spellings: readonly Assumption[]): Understanding {
  return { kind: 'request', request, assumptions: [...question.spellings, ...spellings] };
}
