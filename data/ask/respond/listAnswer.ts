import type { Book, Report } from '../../report/book.js';
import type { Project, Status } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import { comparePeriods, type Period } from '../../report/period.js';
import type { ListAnswer, ListRow, ReadingView } from '../answer.js';
import type { ListRequest } from '../request.js';
import { orderRows } from './listOrder.js';
import { suggestFromList } from './suggestFromList.js';

export function answerList(book: Book, report: Report, request: ListRequest): ListAnswer {
  const rows = candidateRows(book, report, request);
  const chosen = rows.filter((row) => fits(row, request));
  const sorted = orderRows(chosen, request);
  const shown = request.top === null ? sorted : sorted.slice(0, request.top);
  const isAny = (status: Status): boolean => {
    const wanted: ListRequest = { ...request, statuses: [status], side: null, orderBy: 'report' };
    return candidateRows(book, report, wanted).some((row) => fits(row, wanted));
  };
  return {
    kind: 'list',
    request,
    period: report.period,
    rows: shown,
    unknownStatus:
      request.statuses === null ? [] : rows.filter((row) => hasUnknownStatus(row) && !chosen.includes(row)),
    revision: report.revision,
    assumptions: request.time.kind === 'latest' ? [{ kind: 'latest', period: report.period }] : [],
    suggestions: suggestFromList(shown, request, isAny),
  };
}

/** The newest reading of each indicator that the report has a row for, in the order of the definitions. */
export function reportedViews(
  book: Book,
  report: Report,
  wanted: (indicator: Indicator) => boolean,
): ReadingView[] {
  const newest = new Map<string, Period>();
  for (const { indicatorId, period } of report.readings) {
    const known = newest.get(indicatorId);
    if (known === undefined || comparePeriods(known, period) < 0) newest.set(indicatorId, period);
  }
  return book.indicators.filter(wanted).flatMap(({ id }) => {
    const period = newest.get(id);
    const view = period === undefined ? null : book.reading(id, period);
    return view === null ? [] : [view];
  });
}

function candidateRows(book: Book, report: Report, { of, group, statuses, side }: ListRequest): ListRow[] {
  // Surplus and deficit are what unit results are about; they have no target to be above or below.
  const aboutZero = side === 'negative' || side === 'positive';
  const inGroup = (...names: (string | null)[]): boolean => group === null || names.includes(group);
  const indicators = (wanted: (indicator: Indicator) => boolean): ListRow[] =>
    reportedViews(
      book,
      report,
      (indicator) => wanted(indicator) && inGroup(indicator.area, indicator.section),
    ).map((view) => ({
      kind: 'indicator',
      view,
    }));
  const projects = report.projects.map((project): ListRow => ({ kind: 'project', project }));
  const activities = report.activities
    .filter(({ area }) => inGroup(area))
    .map((activity): ListRow => ({ kind: 'activity', activity }));
  switch (of) {
    case 'indicator':
    case 'economy':
    case 'unitResult':
      return indicators(({ kind }) => kind === of);
    case 'project':
      return projects;
    case 'activity':
      return activities;
    case 'assignment':
      return report.assignments.map((assignment) => ({ kind: 'assignment', assignment }));
    case 'goal':
      return report.goals.filter(({ area }) => inGroup(area)).map((goal) => ({ kind: 'goal', goal }));
    case 'all':
      if (group !== null) return [...indicators(() => true), ...(statuses === null ? activities : [])];
      return [
        ...indicators(({ kind }) => aboutZero || kind !== 'unitResult'),
        ...(statuses === null ? [] : projects),
      ];
  }
}

function fits(row: ListRow, { statuses, frequency, side, orderBy }: ListRequest): boolean {
  if (row.kind === 'indicator') {
    const { view } = row;
    if (statuses !== null && !(statuses as readonly string[]).includes(view.rating)) return false;
    if (frequency !== null && view.indicator.frequency !== frequency) return false;
    if (side !== null && !isOnSide(view, side)) return false;
    if (orderBy === 'deviation' && view.deviation === null) return false;
    return orderBy !== 'forecast' || view.forecast !== null;
  }
  if (frequency !== null || side !== null || orderBy === 'deviation' || orderBy === 'forecast') return false;
  if (statuses === null) return true;
  return (
    row.kind === 'project' &&
    (projectStatuses(row.project).some((status) => statuses.includes(status)) ||
      isDeviating(row.project, statuses))
  );
}

function projectStatuses({ status, dimensions }: Project): Status[] {
  return [status, ...Object.values(dimensions)].filter(
    (known) => known === 'green' || known === 'yellow' || known === 'red',
  );
}

/** A deviation without a stated colour is yellow or red, so it fits a question for both. */
function isDeviating({ status, dimensions }: Project, statuses: readonly Status[]): boolean {
  const deviates = [status, ...Object.values(dimensions)].includes('deviating');
  return deviates && statuses.includes('yellow') && statuses.includes('red');
}

function isOnSide(
  { deviation, rating, outcome }: ReadingView,
  side: NonNullable<ListRequest['side']>,
): boolean {
  switch (side) {
    case 'above':
      return deviation !== null && deviation.amount > 0;
    case 'below':
      return deviation !== null && deviation.amount < 0;
    case 'missed':
      return rating === 'yellow' || rating === 'red';
    case 'met':
      return rating === 'green';
    case 'negative':
      return outcome !== null && outcome < 0;
    case 'positive':
      return outcome !== null && outcome > 0;
  }
}

/** The report says something of its state but no colour, or nothing at all. */
function hasUnknownStatus(row: ListRow): boolean {
  return row.kind === 'project' && projectStatuses(row.project).length === 0;
}
