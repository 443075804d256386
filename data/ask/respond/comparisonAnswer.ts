import type { Book } from '../../report/book.js';
import type { Indicator } from '../../report/indicator.js';
import type { Answer } from '../answer.js';
import type { SubjectRequest } from '../request.js';
import { chooseReading } from './choosePeriod.js';
import { missingAnswer } from './missingAnswer.js';
import { subjectRequest } from './suggestions.js';

/** Indicators side by side, each in its own nearest period. */
export function compareIndicators(
  book: Book,
  indicators: readonly Indicator[],
  { time, measures }: SubjectRequest,
): Answer {
  const chosen = indicators.map((indicator) => ({
    indicator,
    reading: chooseReading(book, indicator, time),
  }));
  const [first] = chosen;
  if (first?.reading.kind === 'none' && chosen.every(({ reading }) => reading.kind === 'none')) {
    return missingAnswer(book, first.indicator, {
      kind: 'period',
      asked: first.reading.asked,
      newest: first.reading.newest,
    });
  }
  const assumptions = chosen.flatMap(({ reading }) => (reading.kind === 'found' ? reading.assumptions : []));
  return {
    kind: 'comparison',
    measures,
    rows: chosen.map(({ indicator, reading }) => ({
      indicator,
      view: reading.kind === 'found' ? reading.view : null,
    })),
    assumptions: [
      ...new Map(assumptions.map((assumption) => [JSON.stringify(assumption), assumption])).values(),
    ],
    suggestions: indicators.map(({ id, name, nameEn, section }) => ({
      label: { kind: 'subject', name, nameEn, hint: section },
      request: subjectRequest(id, { time }),
    })),
  };
}
