import type { Book } from '../../report/book.js';
import type { Indicator } from '../../report/indicator.js';
import { samePeriodLastYear } from '../../report/period.js';
import type { ReadingView, Suggestion } from '../answer.js';
import type { ListRequest, Request, SubjectRequest } from '../request.js';
import type { Subject } from '../resolve/subjects.js';

const LATEST = { kind: 'latest' } as const;

export const listRequest = (filter: Partial<ListRequest>): ListRequest => ({
  intent: 'list',
  of: 'all',
  group: null,
  statuses: null,
  frequency: null,
  side: null,
  orderBy: 'report',
  top: null,
  time: LATEST,
  ...filter,
});

export const subjectRequest = (subjectId: string, more: Partial<SubjectRequest> = {}): SubjectRequest => ({
  intent: 'subject',
  subjectIds: [subjectId],
  time: LATEST,
  measures: [],
  comparedWith: null,
  ...more,
});

export function suggestSubject(subject: Subject, request: Request = subjectRequest(subject.id)): Suggestion {
  const nameEn = subject.kind === 'indicator' ? subject.indicator.nameEn : null;
  const hint = subject.kind === 'indicator' ? subject.indicator.section : subject.kind;
  return { label: { kind: 'subject', name: subject.name, nameEn, hint }, request };
}

/** The natural next questions about a reading: what it does not show at once. */
export function suggestNext(book: Book, view: ReadingView, request: SubjectRequest): Suggestion[] {
  const { id, section } = view.indicator;
  const next: Suggestion[] = [];
  const add = (
    label: 'forecast' | 'cause' | 'previousYear' | 'trend',
    more: Partial<SubjectRequest>,
  ): void => {
    next.push({ label: { kind: label }, request: subjectRequest(id, { time: request.time, ...more }) });
  };
  const newest = book.reports[0];
  const explained = newest !== undefined && book.commentariesAbout(id, newest).length > 0;
  if (explained && !request.measures.includes('cause')) add('cause', { measures: ['cause'] });
  if (view.forecast !== null && !request.measures.includes('forecast'))
    add('forecast', { measures: ['forecast'] });
  const lastYear = samePeriodLastYear(view.period);
  if (request.comparedWith === null && book.reading(id, lastYear)?.outcome != null) {
    add('previousYear', { comparedWith: lastYear });
  }
  next.push({ label: { kind: 'group', group: section }, request: listRequest({ group: section }) });
  return next;
}

export function suggestNewest(book: Book, indicator: Indicator): Suggestion[] {
  const label = { kind: 'subject', name: indicator.name, nameEn: indicator.nameEn, hint: null } as const;
  const newest = book.periodsOf(indicator.id).length > 0;
  return [
    ...(newest ? [{ label, request: subjectRequest(indicator.id) }] : []),
    {
      label: { kind: 'group', group: indicator.section },
      request: listRequest({ group: indicator.section }),
    },
  ];
}

/** What one can ask, by example: the parts of the newest report. */
export function suggestStart(book: Book): Suggestion[] {
  const report = book.reports[0];
  if (report === undefined) return [];
  const first = book.indicators.find(({ kind }) => kind === 'indicator');
  const examples: (Suggestion | null)[] = [
    { label: { kind: 'overview' }, request: { intent: 'overview', time: LATEST } },
    first === undefined
      ? null
      : {
          label: { kind: 'subject', name: first.name, nameEn: first.nameEn, hint: null },
          request: subjectRequest(first.id),
        },
    { label: { kind: 'statusList', status: 'red' }, request: listRequest({ statuses: ['red'] }) },
    { label: { kind: 'deviations' }, request: listRequest({ of: 'economy', orderBy: 'deviation' }) },
    report.projects.length === 0
      ? null
      : { label: { kind: 'listOf', of: 'project' }, request: listRequest({ of: 'project' }) },
    { label: { kind: 'listOf', of: 'indicator' }, request: listRequest({ of: 'indicator' }) },
  ];
  return examples.filter((suggestion) => suggestion !== null);
}
