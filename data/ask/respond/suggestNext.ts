import type { Book } from '../../report/book.js';
import type { Commentary } from '../../report/dataset.js';
import { samePeriodLastYear } from '../../report/period.js';
import type { ReadingView, Suggestion } from '../answer.js';
import type { SubjectRequest } from '../request.js';
import { outcomePeriods } from './choosePeriod.js';
import { BESIDE_FIGURES, commentaryRequest, WHEN_ASKED } from './commentaries.js';
import { OVERVIEW, subjectRequest, suggestSection } from './suggestions.js';

/** The natural next questions about a reading: only what its answer does not show. */
export function suggestNext(
  book: Book,
  view: ReadingView,
  commentaries: readonly Commentary[],
  { time, measures, comparedWith }: SubjectRequest,
): Suggestion[] {
  const { indicator, period, previousYearOutcome } = view;
  const again = (more: Partial<SubjectRequest>): SubjectRequest =>
    subjectRequest(indicator.id, { time, ...more });
  const lastYear = samePeriodLastYear(period);
  const isLastYearNew =
    comparedWith === null &&
    previousYearOutcome === null &&
    book.reading(indicator.id, lastYear)?.outcome != null;
  return [
    ...(measures.includes('cause')
      ? suggestOthers(commentaries)
      : hasMore(commentaries)
        ? [{ label: { kind: 'comments' }, request: again({ measures: ['cause'] }) } as const]
        : []),
    ...(isLastYearNew
      ? [{ label: { kind: 'previousYear' }, request: again({ comparedWith: lastYear }) } as const]
      : []),
    ...(outcomePeriods(book, indicator.id).length > 0
      ? [
          {
            label: { kind: 'trend' },
            request: subjectRequest(indicator.id, { measures: ['trend'] }),
          } as const,
        ]
      : []),
    suggestSection(indicator.section),
    OVERVIEW,
  ];
}

/** Texts on the matter beyond those that the answer quotes. */
export function suggestOthers(commentaries: readonly Commentary[]): Suggestion[] {
  return commentaries.slice(WHEN_ASKED.most, WHEN_ASKED.most + MOST_OTHERS).map((commentary) => ({
    label: { kind: 'subject', name: commentary.name, nameEn: null, hint: 'commentary' },
    request: commentaryRequest(commentary),
  }));
}

export function isCommentary({ label }: Suggestion): boolean {
  return label.kind === 'subject' && label.hint === 'commentary';
}

const MOST_OTHERS = 3;

/** Whether there is more to read than stands beside the figures. */
function hasMore(commentaries: readonly Commentary[]): boolean {
  return (
    commentaries.length > BESIDE_FIGURES.most ||
    commentaries.some(({ text }) => text.length > BESIDE_FIGURES.longest)
  );
}
