import type { Book, Report } from '../../report/book.js';
import type { Answer, HelpAnswer } from '../answer.js';
import type { AskedTime, Request, SubjectRequest } from '../request.js';
import type { SubjectIndex } from '../resolve/subjectIndex.js';
import { compareIndicators } from './comparisonAnswer.js';
import { answerIndicator } from './indicatorAnswer.js';
import { answerItem } from './itemAnswer.js';
import { answerList } from './listAnswer.js';
import { answerOverview } from './overviewAnswer.js';
import { reportFor } from './reportFor.js';
import { answerText } from './textAnswer.js';
import { suggestStart } from './suggestions.js';

/** The one answer that a request has on the reports as they are. */
export function answerRequest(book: Book, index: SubjectIndex, request: Request): Answer {
  switch (request.intent) {
    case 'subject':
      return answerSubjects(book, index, request);
    case 'list':
    case 'text':
    case 'overview': {
      const report = reportFor(book, request.time);
      if (report === null) return noReport(book, request.time);
      return onReport(book, report, request);
    }
    case 'help':
      return help(book, 'asked');
  }
}

function onReport(
  book: Book,
  report: Report,
  request: Extract<Request, { intent: 'list' | 'text' | 'overview' }>,
): Answer {
  switch (request.intent) {
    case 'list':
      return answerList(book, report, request);
    case 'text':
      return answerText(book, report, request.section);
    case 'overview':
      return answerOverview(book, report, request.time);
  }
}

export function help(book: Book, occasion: HelpAnswer['occasion']): HelpAnswer {
  return { kind: 'help', occasion, newest: book.newest, assumptions: [], suggestions: suggestStart(book) };
}

function answerSubjects(book: Book, index: SubjectIndex, request: SubjectRequest): Answer {
  const subjects = request.subjectIds.flatMap((id) => index.subject(id) ?? []);
  const [first] = subjects;
  // A button may outlive the thing it was made for.
  if (first === undefined)
    return { kind: 'notFound', unknownWords: [], assumptions: [], suggestions: suggestStart(book) };
  if (first.kind !== 'indicator') return answerItem(book, first, request.time);
  const indicators = subjects.flatMap((subject) => (subject.kind === 'indicator' ? [subject.indicator] : []));
  return indicators.length > 1
    ? compareIndicators(book, indicators, request)
    : answerIndicator(book, first.indicator, request);
}

function noReport(book: Book, time: AskedTime): Answer {
  const asked =
    time.kind === 'period'
      ? time.period
      : time.kind === 'unreported'
        ? time.stretch
        : time.kind === 'span'
          ? `${time.from}/${time.to}`
          : '';
  return {
    kind: 'missing',
    indicator: null,
    missing: { kind: 'period', asked, newest: book.newest },
    commentaries: [],
    provenance: null,
    assumptions: [],
    suggestions: suggestStart(book).slice(0, 3),
  };
}
