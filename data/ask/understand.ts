import type { GroupNames, NamedGroup } from './groupNames.js';
import type { Assumption } from './answer.js';
import { readComparison } from './comparison.js';
import { decide, namedInFull } from './decide.js';
import { mergeFollowUp, mergeList } from './followUp.js';
import type { Meaning } from './grammar/meaning.js';
import type { Phrases } from './grammar/phrases.js';
import type { Calendar } from './grammar/time/reader.js';
import { listOf, mentionsBudget, readList } from './listQuestion.js';
import { measuresOf, readAskedTimes } from './measuresAndTime.js';
import { readQuestion, subjectWords, tagsAs, type Question, type SubjectWords } from './question.js';
import type { Request, SubjectRequest } from './request.js';
import type { Candidate, SubjectIndex } from './resolve/subjectIndex.js';
import type { ReadSynonyms } from './teach/synonymReader.js';

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
  | { readonly kind: 'thanks' }
  /** Asks how the question before was understood. */
  | { readonly kind: 'explain' };

/** With how the words were read on the way, from which it can be explained. */
export type Understood = Understanding & { readonly scene: Scene };

export interface Situation {
  readonly index: SubjectIndex;
  readonly calendar: Calendar;
  readonly ownNames: Phrases<Meaning>;
  readonly readSynonyms: ReadSynonyms;
  /** Names of the areas and sections of the newest report. */
  readonly groups: GroupNames;
  /** What this person asked last, null when nothing within the hour. */
  readonly previous: Request | null;
}

/** A question in its situation, read once and passed on. */
export interface Scene extends Situation {
  readonly question: Question;
  readonly words: SubjectWords;
  readonly group: NamedGroup | null;
}

const MOST_CANDIDATES = 12;

/** Reads a question typed by a person. Never throws, whatever the text. */
export function understand(text: string, situation: Situation): Understood {
  const { index, ownNames, readSynonyms, calendar } = situation;
  const question = readQuestion(text, { vocabulary: index.vocabulary, ownNames, readSynonyms }, calendar);
  const words = subjectWords(question, index.vocabulary, everything(question));
  const scene = { ...situation, question, words, group: situation.groups.namedIn(question) };
  return { ...readScene(scene), scene };
}

function readScene(scene: Scene): Understanding {
  if (tagsAs(scene.question, 'explain').length > 0) return { kind: 'explain' };
  const namesSomething = scene.words.parts.some(({ required }) => required);
  return namesSomething ? readAboutSubject(scene) : readWish(scene);
}

/** Words that ask for a list outright; a group alone ("HR") may also be part of a name ("HR utveckling"). */
export const LISTING: ReadonlySet<Meaning['as']> = new Set([
  'several',
  'type',
  'status',
  'order',
  'frequency',
  'side',
]);

function readAboutSubject(scene: Scene): Understanding {
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

/** A question in which grammar and calendar know every word: a wish, a follow-up, or a name made of such words. */
function readWish(scene: Scene): Understanding {
  const { question, index, calendar, previous } = scene;
  const measures = measuresOf(question);
  if (tagsAs(question, 'help').length > 0 && measures.length === 0) return told(scene, { intent: 'help' });

  const soft = subjectWords(question, index.vocabulary, everything(question), true);
  const candidates = index.search(soft.parts, MOST_CANDIDATES);
  const named = namedInFull(candidates);
  if (named !== null) return told(scene, subjectRequest(scene, [named.subject.id], named));

  const list = readList(scene);
  const followUp = previous === null || list !== null ? null : mergeFollowUp(question, calendar, previous);
  if (followUp !== null) return told(scene, followUp, followedName(followUp, index));
  if (list !== null) return told(scene, startsLikeFollowUp(question) ? mergeList(list, previous) : list);

  const { time } = readAskedTimes(question, calendar);
  const wide = measures.find((measure) => measure !== 'status' && measure !== 'trend' && measure !== 'cause');
  if (wide !== undefined) return told(scene, listOfMeasure(scene));
  if (tagsAs(question, 'overview').length > 0) return told(scene, { intent: 'overview', time });
  if (tagsAs(question, 'thanks').length > 0) return { kind: 'thanks' };
  const decision = decide(candidates.filter(({ subject }) => subject.kind === 'indicator'));
  if (decision.kind === 'several' && soft.parts.length === 1)
    return askBack(scene, decision.candidates, null);
  if (measures.length > 0 || question.times.length > 0) return told(scene, { intent: 'overview', time });
  return { kind: 'unknown', unknownWords: [], nearest: [] };
}

/** Only what has a budget can be held against one; when nothing that fits has, the question stays as wide as it was. */
function withBudget(candidates: readonly Candidate[]): readonly Candidate[] {
  const budgeted = candidates.filter(
    ({ subject, explained }) =>
      subject.kind === 'indicator' && subject.indicator.targetRule === 'budget' && explained >= 0.9,
  );
  return budgeted.length > 0 ? budgeted : candidates;
}

function listOfMeasure(scene: Scene): Request {
  const { time } = readAskedTimes(scene.question, scene.calendar);
  const orderBy = measuresOf(scene.question).includes('forecast') ? 'forecast' : 'deviation';
  return {
    intent: 'list',
    of: mentionsBudget(scene.question) ? 'economy' : 'all',
    group: null,
    statuses: null,
    frequency: null,
    side: null,
    orderBy,
    top: null,
    time,
  };
}

function askBack(
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

function followedName(request: Request, index: SubjectIndex): Assumption[] {
  const name = request.intent === 'subject' ? index.subject(request.subjectIds[0] ?? '')?.name : undefined;
  return name === undefined ? [] : [{ kind: 'followUp', name }];
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

export const FOLLOW_UP_OPENERS: ReadonlySet<string> = new Set(['och', 'o', 'men', 'samt', 'and', 'but']);

export function startsLikeFollowUp({ tokens }: Question): boolean {
  return FOLLOW_UP_OPENERS.has(tokens[0]?.folded ?? '') || tokens.at(-1)?.folded === 'da';
}

/** @param inherited an earlier request whose time and measures hold where this question says none */
function subjectRequest(
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

function everything({ tokens }: Question): { start: number; end: number } {
  return { start: 0, end: tokens.length };
}

function told({ question }: Scene, request: Request, assumptions: readonly Assumption[] = []): Understanding {
  return { kind: 'request', request, assumptions: [...question.spellings, ...assumptions] };
}
