import type { Book } from '../report/book.js';
import { monthOf } from '../report/period.js';
import type { Answer, Assumption } from './answer.js';
import { createFinder, type Findings } from './find/createFinder.js';
import { interpret } from './explain/interpret.js';
import { pointsAt } from './explain/pointsAt.js';
import { speltAssumption } from './explain/speltWord.js';
import { createSubjectParts } from './explain/subjectNames.js';
import { createOwnNames } from './grammar/tagWords.js';
import type { ButtonRequest, Interpretation } from './interpretation.js';
import { createGroupNames } from './groupNames.js';
import { COMPOUND_GRAMMAR } from './mendWords.js';
import { calendarAt } from './question.js';
import type { Remembered } from './remembered.js';
import type { Request } from './request.js';
import { createSubjectIndex } from './resolve/subjectIndex.js';
import { subjectsOf } from './resolve/subjects.js';
import { answerRequest, help } from './respond/answerRequest.js';
import { missingAnswer } from './respond/missingAnswer.js';
import { suggestNearest } from './respond/suggestNearest.js';
import { suggestStart, suggestSubject } from './respond/suggestions.js';
import { tellAsked } from './respond/tellAsked.js';
import type { Synonym } from './synonym.js';
import { createSynonymReader, signOf, signsBySubject } from './teach/synonymReader.js';
import { createTeaching, type Teaching } from './teach/teaching.js';
import { understand } from './understand.js';
import type { Understood } from './understanding.js';

export interface Asked {
  readonly answer: Answer;
  /** What was understood, for the next follow-up; null when nothing was. */
  readonly request: Request | null;
  /** How it was read; null when it only asked for the interpretation of the one before. */
  readonly interpretation: Interpretation | null;
}

/** Answers from one state of the reports: pure, so the same question on the same revision has one answer. */
export interface Answerer {
  /** @param previous what this person asked last in this conversation, null when nothing within the hour */
  ask(text: string, previous: Remembered | null, now: Date): Asked;
  /** Things to choose from, of which none is asked about yet; nothing typed finds the worst. */
  find(text: string, now: Date): Findings;
  /** A request that a button carries. */
  answer(request: ButtonRequest, now: Date): Answer;
  welcome(): Answer;
  readonly teaching: Teaching;
}

/**
 * Builds the index over everything that can be asked about; do it once per published revision.
 *
 * @param organisation what the department and its city are called: "sjukfrånvaron på Intraservice" is all of it
 * @param synonyms what controllers have taught; one whose subject is gone is passed over
 */
export function createAnswerer(
  book: Book,
  organisation: readonly string[] = [],
  synonyms: readonly Synonym[] = [],
): Answerer {
  const ownNames = createOwnNames(organisation);
  const index = createSubjectIndex(subjectsOf(book, signsBySubject(synonyms)), COMPOUND_GRAMMAR);
  const groups = createGroupNames(groupsOf(book));
  const partsOf = createSubjectParts(index.vocabulary);
  const teaching = createTeaching(synonyms, { index, ownNames, groups });
  const readSynonyms = createSynonymReader(
    teaching.taught.flatMap(({ synonym, state }, position) =>
      state === 'inForce' ? [{ synonym, sign: signOf(position) }] : [],
    ),
  );

  const find = createFinder(index.subjects, (request) => answerRequest(book, index, request));

  return {
    ask,
    find: (text, now) => find(text, (words) => ask(words, null, now)),
    answer: (request) =>
      request.intent === 'explain' ? explain(request.interpretation) : answerRequest(book, index, request),
    welcome: () => help(book, 'welcome'),
    teaching,
  };

  function ask(text: string, previous: Remembered | null, now: Date): Asked {
    const calendar = calendarAt(now, monthOf(now), book.newest);
    const { request = null, interpretation = null } = previous ?? {};
    const situation = { index, calendar, groups, previous: request, ownNames, readSynonyms };
    const understood = understand(text, situation);
    return understood.kind === 'explain'
      ? { answer: explain(interpretation), request: null, interpretation: null }
      : respondExplained(text, understood);
  }

  function explain(interpretation: Interpretation | null): Answer {
    const suggestions = interpretation === null ? suggestStart(book) : [];
    return { kind: 'explanation', interpretation, assumptions: [], suggestions };
  }

  function respondExplained(text: string, understood: Understood): Asked {
    const { answer: told, request } = respond(understood);
    const answer = tellAsked(told, text);
    const interpretation = interpret(text, understood, answer, partsOf);
    return {
      // What can be asked explains itself.
      answer: answer.kind === 'help' ? answer : { ...answer, explanation: interpretation },
      request,
      interpretation,
    };
  }

  function respond(understanding: Understood): Pick<Asked, 'answer' | 'request'> {
    switch (understanding.kind) {
      case 'request': {
        const { request } = understanding;
        const { subjects } = pointsAt(understanding);
        const assumptions = understanding.assumptions.map((told) => speltAssumption(told, subjects));
        const answer = withAssumptions(answerRequest(book, index, request), assumptions);
        return { answer, request: rememberable(request, answer) };
      }
      case 'askBack': {
        const suggestions = understanding.options.map(({ candidate, request }) =>
          suggestSubject(candidate.subject, request),
        );
        return { answer: { kind: 'askBack', assumptions: [], suggestions }, request: null };
      }
      case 'qualifier': {
        const { candidate, words, request } = understanding;
        return { answer: withoutSplit(candidate.subject, words, request), request };
      }
      case 'unknown': {
        const { unknownWords } = understanding;
        const nearest = understanding.nearest.map(({ subject }) => subject);
        return {
          answer: {
            kind: 'notFound',
            unknownWords,
            assumptions: [],
            suggestions: suggestNearest(index, nearest, unknownWords),
          },
          request: null,
        };
      }
      case 'thanks':
        return { answer: help(book, 'thanks'), request: null };
      case 'explain':
        return { answer: explain(null), request: null };
    }
  }

  function withoutSplit(
    subject: ReturnType<typeof subjectsOf>[number],
    words: readonly string[],
    request: Request,
  ): Answer {
    return subject.kind === 'indicator'
      ? missingAnswer(book, subject.indicator, { kind: 'qualifier', words })
      : {
          kind: 'notFound',
          unknownWords: words,
          assumptions: [],
          suggestions: [suggestSubject(subject, request)],
        };
  }
}

/** A period without data is no ground to stand on for the next question: its subject is kept, the time is not. */
function rememberable(request: Request, answer: Answer): Request {
  if (answer.kind !== 'missing' || request.intent === 'help') return request;
  return { ...request, time: { kind: 'latest' } };
}

/** Areas and sections that a list can be asked for; "Indikatorer" is what all of them are. */
function groupsOf(book: Book): string[] {
  const report = book.reports[0];
  const names = [
    ...book.indicators.flatMap(({ area, section }) => [area, section]),
    ...(report?.activities.map(({ area }) => area) ?? []),
    ...(report?.goals.flatMap(({ area }) => area ?? []) ?? []),
    ...(report?.commentaries.map(({ section }) => section) ?? []),
  ];
  return [...new Set(names)].filter((name) => !/^indikator/i.test(name));
}

function withAssumptions(answer: Answer, assumptions: readonly Assumption[]): Answer {
  return { ...answer, assumptions: [...assumptions, ...answer.assumptions] };
}
