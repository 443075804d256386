import type { Book } from '../report/book.js';
import { monthOf } from '../report/period.js';
import type { Answer, Assumption } from './answer.js';
import { createOwnNames } from './grammar/tagWords.js';
import { COMPOUND_GRAMMAR } from './mendWords.js';
import { calendarAt } from './question.js';
import type { Request } from './request.js';
import { createSubjectIndex } from './resolve/subjectIndex.js';
import { subjectsOf } from './resolve/subjects.js';
import { answerRequest, help } from './respond/answerRequest.js';
import { missingAnswer } from './respond/missingAnswer.js';
import { suggestStart, suggestSubject } from './respond/suggestions.js';
import { understand, type Understanding } from './understand.js';

export interface Asked {
  readonly answer: Answer;
  /** What was understood, for the next follow-up; null when nothing was. */
  readonly request: Request | null;
}

/** Answers from one state of the reports: pure, so the same question on the same revision has one answer. */
export interface Answerer {
  /** @param previous what this person asked last in this conversation, null when nothing within the hour */
  ask(text: string, previous: Request | null, now: Date): Asked;
  /** A request that a button carries. */
  answer(request: Request, now: Date): Answer;
  welcome(): Answer;
}

/**
 * Builds the index over everything that can be asked about; do it once per published revision.
 *
 * @param organisation what the department and its city are called: "sjukfrånvaron på Intraservice" is all of it
 */
export function createAnswerer(book: Book, organisation: readonly string[] = []): Answerer {
  const ownNames = createOwnNames(organisation);
  const index = createSubjectIndex(subjectsOf(book), COMPOUND_GRAMMAR);
  const groups = groupsOf(book);

  return {
    ask(text, previous, now) {
      const calendar = calendarAt(now, monthOf(now), book.newest);
      return respond(understand(text, { index, calendar, groups, previous, ownNames }));
    },
    answer: (request) => answerRequest(book, index, request),
    welcome: () => help(book, 'welcome'),
  };

  function respond(understanding: Understanding): Asked {
    switch (understanding.kind) {
      case 'request': {
        const { request, assumptions } = understanding;
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
        const suggestions = understanding.nearest.map(({ subject }) => suggestSubject(subject));
        const { unknownWords } = understanding;
        return {
          answer: {
            kind: 'notFound',
            unknownWords,
            assumptions: [],
            suggestions: suggestions.length > 0 ? suggestions : suggestStart(book),
          },
          request: null,
        };
      }
      case 'thanks':
        return { answer: help(book, 'thanks'), request: null };
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
