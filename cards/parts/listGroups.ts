import type { ListAnswer, ListRow } from '../../data/ask/answer.js';
import { haveOneUnit } from '../../data/ask/respond/listOrder.js';
import type { Texts } from '../texts/texts.js';
import { listedRow, type ListedRow } from './listRow.js';
import { lines, type Line } from './rows.js';

export interface ListGroup {
  readonly headings: readonly Line[];
  readonly rows: readonly ListedRow[];
}

/** A phone scrolls this far, and even rows with long names stay below the 80 KB that cards are authored for. */
export const MOST_ROWS = 30;

/**
 * The rows in their order, gathered under headings where they belong to different groups.
 *
 * @param noStatuses no row has a status, and the card says so once for all
 */
export function listGroups(
  { rows, request, period }: ListAnswer,
  noStatuses: boolean,
  texts: Texts,
): ListGroup[] {
  const context = { period, orderBy: request.orderBy, time: request.time };
  const isInOrder = !isInReportOrder(rows, request);
  const groups = new Map<string, ListedRow[]>();
  for (const row of rows.slice(0, MOST_ROWS)) {
    const heading = isInOrder ? '' : headingOf(row, request.of, texts);
    const members = groups.get(heading) ?? [];
    groups.set(heading, members);
    const listed = listedRow(row, context, texts);
    members.push(noStatuses ? { ...listed, notes: [] } : listed);
  }
  const isSplit = groups.size > 1;
  return [...groups].map(([heading, members]) => ({
    headings: lines(isSplit && heading !== '' ? heading : null),
    rows: members,
  }));
}

/** Forecasts in different units have no order of their own. */
export function isInReportOrder(
  rows: readonly ListRow[],
  { orderBy }: Pick<ListAnswer['request'], 'orderBy'>,
): boolean {
  return orderBy === 'report' || (orderBy === 'forecast' && !haveOneUnit(rows));
}

/** Empty for what needs no heading. */
function headingOf(row: ListRow, of: ListAnswer['request']['of'], texts: Texts): string {
  if (of === 'all') return texts.list.kinds[row.kind === 'indicator' ? row.view.indicator.kind : row.kind];
  switch (row.kind) {
    case 'activity':
      return row.activity.area;
    case 'goal':
      return row.goal.area ?? texts.list.cityGoals;
    case 'indicator':
      return of === 'unitResult' ? (row.view.indicator.resultRow?.group ?? '') : '';
    case 'project':
    case 'assignment':
      return '';
  }
}
