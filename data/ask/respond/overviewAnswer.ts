import type { Rating } from '../../rating/rate.js';
import type { Book, Report } from '../../report/book.js';
import { listRequest, type AskedTime } from '../request.js';
import type { OverviewAnswer } from '../answer.js';
import { reportedViews } from './listAnswer.js';
import { compareWorst } from './listOrder.js';
import { suggestStatus } from './suggestions.js';

const MOST_NAMED = 6;

/** The month at a glance: the bottom line, how many of each colour, the worst by name, the projects that are not green. */
export function answerOverview(book: Book, report: Report, time: AskedTime): OverviewAnswer {
  const views = reportedViews(book, report, ({ kind }) => kind !== 'unitResult');
  const counts: Record<Rating, number> = { red: 0, yellow: 0, missing: 0, green: 0, unrated: 0 };
  for (const { rating } of views) counts[rating] += 1;
  const worst = views.filter(({ rating }) => rating === 'red' || rating === 'yellow').sort(compareWorst);
  const bottomLine = views.find(
    ({ indicator }) => indicator.kind === 'economy' && indicator.direction === 'higherIsBetter',
  );
  return {
    kind: 'overview',
    period: report.period,
    counts,
    result: bottomLine ?? null,
    worst: worst.slice(0, MOST_NAMED),
    missing: views.flatMap(({ rating, indicator }) => (rating === 'missing' ? [indicator] : [])),
    projects: report.projects.filter(({ status }) => status !== null && status !== 'green'),
    revision: report.revision,
    assumptions: time.kind === 'latest' ? [{ kind: 'latest', period: report.period }] : [],
    suggestions: [
      ...(['red', 'yellow'] as const)
        .filter((status) => counts[status] > 0)
        .map((status) => suggestStatus(status, listRequest({ time }))),
      { label: { kind: 'deviations' }, request: listRequest({ of: 'economy', orderBy: 'deviation', time }) },
      { label: { kind: 'listOf', of: 'project' }, request: listRequest({ of: 'project', time }) },
      { label: { kind: 'listOf', of: 'indicator' }, request: listRequest({ of: 'indicator', time }) },
    ],
  };
}
