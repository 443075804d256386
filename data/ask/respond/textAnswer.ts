import type { Book, Report } from '../../report/book.js';
import type { Answer } from '../answer.js';
import { suggestSection, suggestStart } from './suggestions.js';

/** What the report's running text says in one section. */
export function answerText(book: Book, report: Report, section: string): Answer {
  const commentaries = report.commentaries.filter((commentary) => commentary.section === section);
  const [first] = commentaries;
  if (first === undefined) {
    return { kind: 'notFound', unknownWords: [], assumptions: [], suggestions: suggestStart(book) };
  }
  return {
    kind: 'text',
    commentaries,
    about: section,
    period: report.period,
    provenance: { revision: report.revision, source: first.source },
    assumptions: [{ kind: 'latest', period: report.period }],
    suggestions: [suggestSection(section)],
  };
}
