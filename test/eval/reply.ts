import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Answer } from '../../data/ask/answer.js';
import type { Answerer } from '../../data/ask/createAnswerer.js';
import type { Book } from '../../data/report/book.js';
import { visibleText } from './visibleText.js';

/** What a person gets for a question, in the terms of the questions' expectations. */
export interface Reply {
  readonly kind: 'answer' | 'compare' | 'list' | 'help' | 'out-of-scope' | 'ambiguous' | 'missing-data';
  /** Names of the things answered about. */
  readonly names: readonly string[];
  readonly options: readonly string[];
  /** The card's text. */
  readonly text: string;
}

const KINDS = {
  reading: 'answer',
  series: 'answer',
  project: 'answer',
  item: 'answer',
  text: 'answer',
  comparison: 'compare',
  list: 'list',
  overview: 'list',
  askBack: 'ambiguous',
  notFound: 'out-of-scope',
  missing: 'missing-data',
  help: 'help',
  explanation: 'help',
} as const satisfies Record<Answer['kind'], Reply['kind']>;

export function replyTo(question: string, answerer: Answerer, book: Book, now: Date): Reply {
  const { answer } = answerer.ask(question, null, now);
  return {
    kind: KINDS[answer.kind],
    names: namesIn(answer, book),
    options: answer.suggestions.flatMap(({ label }) => (label.kind === 'subject' ? [label.name] : [])),
    text: visibleText(renderAnswer(answer, 'sv').content),
  };
}

function namesIn(answer: Answer, book: Book): string[] {
  switch (answer.kind) {
    case 'reading':
      return [answer.view.indicator.name];
    case 'series':
      return [answer.indicator.name];
    case 'missing':
      return answer.indicator === null ? [] : [answer.indicator.name];
    case 'comparison':
      return answer.rows.map(({ indicator }) => indicator.name);
    case 'project':
      return [answer.project.name];
    case 'item': {
      const { item } = answer;
      return [
        item.kind === 'activity'
          ? item.activity.name
          : item.kind === 'goal'
            ? item.goal.name
            : item.assignment.name,
      ];
    }
    case 'text':
      return answer.commentaries.flatMap(({ about }) => about.flatMap((id) => nameOf(id, book)));
    case 'list':
    case 'overview':
    case 'askBack':
    case 'notFound':
    case 'help':
    case 'explanation':
      return [];
  }
}

function nameOf(id: string, book: Book): string[] {
  const [report] = book.reports;
  const others =
    report === undefined ? [] : [...report.projects, ...report.activities, ...report.assignments];
  const name = book.indicator(id)?.name ?? others.find((other) => other.id === id)?.name;
  return name === undefined ? [] : [name];
}
