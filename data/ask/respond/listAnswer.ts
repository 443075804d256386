import { RATINGS_WORST_FIRST } from '../../rating/rate.js';
import type { Book, Report } from '../../report/book.js';
import type { Project, Status } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import { comparePeriods } from '../../report/period.js';
import type { ListAnswer, ListRow, ReadingView } from '../answer.js';
import type { ListRequest } from '../request.js';
import { suggestStart } from './suggestions.js';

export function answerList(book: Book, report: Report, request: ListRequest): ListAnswer {
  const rows = candidateRows(book, report, request);
  const chosen = rows.filter((row) => fits(row, request));
  const sorted = order(chosen, request);
  return {
    kind: 'list',
    request,
    period: report.period,
    rows: request.top === null ? sorted : sorted.slice(0, request.top),
    unknownStatus:
      request.statuses === null ? [] : rows.filter((row) => hasUnknownStatus(row) && !chosen.includes(row)),
    assumptions: request.time.kind === 'latest' ? [{ kind: 'latest', period: report.period }] : [],
    suggestions: suggestStart(book)
      .filter(({ request: next }) => next.intent !== 'list' || next.of !== request.of)
      .slice(0, 3),
  };
}

/** The newest reading of each indicator that the report has a row for, in the order of the definitions. */
export function reportedViews(
  book: Book,
  report: Report,
  wanted: (indicator: Indicator) => boolean,
): ReadingView[] {
  return book.indicators.filter(wanted).flatMap(({ id }) => {
    const periods = report.readings
      .filter(({ indicatorId }) => indicatorId === id)
      .map(({ period }) => period);
    const newest = periods.sort(comparePeriods).at(-1);
    const view = newest === undefined ? null : book.reading(id, newest);
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

function order(rows: readonly ListRow[], { orderBy, statuses, side }: ListRequest): ListRow[] {
  if (orderBy === 'deviation') return largestDeviationFirst(rows);
  if (orderBy === 'outcome') return largestOutcomeFirst(rows, side);
  return statuses === null ? [...rows] : [...rows].sort((a, b) => severity(a) - severity(b));
}

function severity(row: ListRow): number {
  const rating =
    row.kind === 'indicator' ? row.view.rating : row.kind === 'project' ? row.project.status : null;
  const place = RATINGS_WORST_FIRST.findIndex((known) => known === rating);
  return place < 0 ? RATINGS_WORST_FIRST.length : place;
}

/** A sum is no rival of its own items; among deficits the deepest comes first. */
function largestOutcomeFirst(rows: readonly ListRow[], side: ListRequest['side']): ListRow[] {
  const outcomeOf = (row: ListRow): number =>
    row.kind === 'indicator' ? (row.view.outcome ?? -Infinity) : -Infinity;
  const isSum = (row: ListRow): boolean =>
    row.kind === 'indicator' && row.view.indicator.resultRow?.role === 'sum';
  const direction = side === 'negative' ? -1 : 1;
  return rows.filter((row) => !isSum(row)).sort((a, b) => direction * (outcomeOf(b) - outcomeOf(a)));
}

/** Amounts of one unit are compared as they are, mixed units by their share of the target. */
export function largestDeviationFirst(rows: readonly ListRow[]): ListRow[] {
  const units = new Set(rows.map((row) => (row.kind === 'indicator' ? row.view.indicator.unit : null)));
  const size = (row: ListRow): number =>
    row.kind !== 'indicator'
      ? 0
      : units.size === 1
        ? Math.abs(row.view.deviation?.amount ?? 0)
        : relativeDeviation(row.view);
  return [...rows].sort((a, b) => size(b) - size(a));
}

export function relativeDeviation({ deviation, target }: ReadingView): number {
  if (deviation === null) return 0;
  return Math.abs(
    deviation.percent ?? (target === null || target === 0 ? 0 : (deviation.amount / target) * 100),
  );
}
