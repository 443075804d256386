import type { Answer, ListRow, ProjectAnswer, ReadingAnswer } from '../answer.js';
import type { Asked } from '../createAnswerer.js';
import { listRequest, type AskedTime, type Request } from '../request.js';
import type { Subject } from '../resolve/subjects.js';
import { rowRequest } from '../respond/rowRequest.js';
import { subjectRequest } from '../respond/suggestions.js';
import { createNameSearch } from './nameSearch.js';

/** A thing with its state, without what only concerns whoever asked: how the words were read, and what to ask next. */
export type Found = ReadingAnswer | ProjectAnswer;

export interface Findings {
  /** The likeliest first, each thing once; empty when nothing fits. */
  readonly found: readonly Found[];
  /** What the same words get as a question: it tells why nothing was found. */
  readonly answer: Answer;
}

/** Finds indicators and projects by what is typed, as a question would be understood. */
export type Finder = (text: string, ask: (text: string) => Asked) => Findings;

const MOST_FOUND = 8;
const LATEST: AskedTime = { kind: 'latest' };
/** Nothing typed yet: everything that the newest report judges, worst first. */
const WORST = listRequest({ statuses: ['red', 'yellow', 'green'], top: MOST_FOUND });

/**
 * What is found is only to choose from, each with its period, so more may be offered than a question would be answered
 * with; what no report holds is still found nowhere.
 */
export function createFinder(subjects: readonly Subject[], answer: (request: Request) => Answer): Finder {
  const searchNames = createNameSearch(
    subjects.filter(({ kind }) => kind === 'indicator' || kind === 'project'),
  );
  return (text, ask) => {
    if (text.trim() === '') return collected(answer(WORST), []);
    const { answer: told, request } = ask(text);
    const time = request === null || request.intent === 'help' ? LATEST : request.time;
    const alike = isMissingPeriod(told) ? [] : searchNames(text, MOST_FOUND);
    return collected(
      told,
      alike.map(({ id }) => subjectRequest(id, { time })),
    );
  };

  function collected(told: Answer, more: readonly Request[]): Findings {
    const found = new Map<string, Found>();
    const answers = function* (): Generator<Answer> {
      yield told;
      for (const request of [...requestsIn(told), ...more]) yield answer(request);
    };
    for (const candidate of answers()) {
      if (!isFound(candidate) || found.has(keyOf(candidate))) continue;
      found.set(keyOf(candidate), { ...candidate, assumptions: [], suggestions: [] });
      if (found.size === MOST_FOUND) break;
    }
    return { found: [...found.values()], answer: told };
  }
}

/** The single things that an answer tells of, or offers. */
function requestsIn(answer: Answer): readonly Request[] {
  switch (answer.kind) {
    case 'series': {
      const newest = answer.views.at(-1);
      return newest === undefined ? [] : [requestOf({ kind: 'indicator', view: newest })];
    }
    case 'comparison':
      return answer.rows.flatMap(({ view }) =>
        view === null ? [] : [requestOf({ kind: 'indicator', view })],
      );
    case 'list':
      return answer.rows.map((row) => rowRequest(row, answer.request.time));
    case 'overview':
      return [
        ...answer.worst.map((view) => requestOf({ kind: 'indicator', view })),
        ...answer.projects.map((project) => requestOf({ kind: 'project', project })),
      ];
    case 'askBack':
    case 'notFound':
      return answer.suggestions.map(({ request }) => request).filter(({ intent }) => intent === 'subject');
    case 'missing':
      // Another period's figure is not what was looked for.
      return answer.indicator === null || isMissingPeriod(answer)
        ? []
        : [subjectRequest(answer.indicator.id)];
    case 'reading':
    case 'project':
    case 'item':
    case 'text':
    case 'help':
    case 'explanation':
      return [];
  }
}

/** Of the very period that the answer shows. */
function requestOf(row: ListRow): Request {
  const isReading = row.kind === 'indicator';
  return rowRequest(
    row,
    isReading ? { kind: 'period', period: row.view.period, yearAssumed: false } : LATEST,
  );
}

function isMissingPeriod(answer: Answer): boolean {
  return answer.kind === 'missing' && answer.missing.kind === 'period';
}

function isFound(answer: Answer): answer is Found {
  return answer.kind === 'reading' || answer.kind === 'project';
}

function keyOf(found: Found): string {
  return found.kind === 'reading' ? found.view.indicator.id : `project:${found.project.id}`;
}
