import type { Book } from '../../report/book.js';
import type { Status } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { Period } from '../../report/period.js';
import type { Suggestion } from '../answer.js';
import { listRequest, type ListRequest, type Request, type SubjectRequest } from '../request.js';
import type { Subject } from '../resolve/subjects.js';

const LATEST = { kind: 'latest' } as const;

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

export const OVERVIEW: Suggestion = {
  label: { kind: 'overview' },
  request: { intent: 'overview', time: LATEST },
};
export const HELP: Suggestion = { label: { kind: 'help' }, request: { intent: 'help' } };

/** All in one section of the report; the one called "Indikatorer" is better known by what it holds. */
export function suggestSection(section: string): Suggestion {
  return /^indikator/i.test(section)
    ? { label: { kind: 'listOf', of: 'indicator' }, request: listRequest({ of: 'indicator' }) }
    : { label: { kind: 'group', group: section }, request: listRequest({ group: section }) };
}

/** @param newest the period of the newest figure; null when no report has one */
export function suggestNewest(indicator: Indicator, newest: Period | null): Suggestion[] {
  const { id, name, nameEn, section } = indicator;
  const reading: Suggestion[] =
    newest === null
      ? []
      : [{ label: { kind: 'reading', name, nameEn, period: newest }, request: subjectRequest(id) }];
  return [...reading, suggestSection(section)];
}

/** The same list with another colour. */
export function suggestStatus(status: Status, { of, group, time }: ListRequest): Suggestion {
  return {
    label: { kind: 'statusList', status, of, group },
    request: listRequest({ of, group, time, statuses: [status] }),
  };
}

/** What one can ask, by example: the parts of the newest report. */
export function suggestStart(book: Book): Suggestion[] {
  const report = book.reports[0];
  if (report === undefined) return [];
  const first = book.indicators.find(({ kind }) => kind === 'indicator');
  const examples: (Suggestion | null)[] = [
    OVERVIEW,
    first === undefined
      ? null
      : {
          label: { kind: 'subject', name: first.name, nameEn: first.nameEn, hint: null },
          request: subjectRequest(first.id),
        },
    suggestStatus('red', listRequest({})),
    { label: { kind: 'deviations' }, request: listRequest({ of: 'economy', orderBy: 'deviation' }) },
    report.projects.length === 0
      ? null
      : { label: { kind: 'listOf', of: 'project' }, request: listRequest({ of: 'project' }) },
    { label: { kind: 'listOf', of: 'indicator' }, request: listRequest({ of: 'indicator' }) },
  ];
  return examples.filter((suggestion) => suggestion !== null);
}
