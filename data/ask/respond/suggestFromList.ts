import type { Status } from '../../report/dataset.js';
import type { ListRow, Suggestion } from '../answer.js';
import { listRequest, type ListRequest } from '../request.js';
import { rowRequest } from './rowRequest.js';
import { OVERVIEW, suggestStatus } from './suggestions.js';

const MOST_ROWS = 2;
const MOST_STATUSES = 2;
const MOST = 5;
const WORST_FIRST = ['red', 'yellow', 'green'] as const satisfies readonly Status[];

/**
 * What one may want after a list: its first rows, the same list in other colours, and the whole that it is part of.
 *
 * @param isAny whether the list would have any row in that colour
 */
export function suggestFromList(
  rows: readonly ListRow[],
  request: ListRequest,
  isAny: (status: Status) => boolean,
): Suggestion[] {
  const { of, statuses, time } = request;
  const others = WORST_FIRST.filter((status) => statuses?.includes(status) !== true && isAny(status));
  const whole: Suggestion[] =
    of === 'all' || !isPart(request)
      ? []
      : [{ label: { kind: 'listOf', of }, request: listRequest({ of, time }) }];
  return [
    ...rows.slice(0, MOST_ROWS).map((row) => suggestRow(row, request)),
    ...others.slice(0, MOST_STATUSES).map((status) => suggestStatus(status, request)),
    ...whole,
    OVERVIEW,
  ].slice(0, MOST);
}

function isPart({ group, statuses, frequency, side, top }: ListRequest): boolean {
  return [group, statuses, frequency, side, top].some((filter) => filter !== null);
}

function suggestRow(row: ListRow, { time }: ListRequest): Suggestion {
  return { label: { kind: 'subject', ...nameOf(row), hint: row.kind }, request: rowRequest(row, time) };
}

function nameOf(row: ListRow): { readonly name: string; readonly nameEn: string | null } {
  switch (row.kind) {
    case 'indicator':
      return { name: row.view.indicator.name, nameEn: row.view.indicator.nameEn };
    case 'project':
      return { name: row.project.name, nameEn: null };
    case 'activity':
      return { name: row.activity.name, nameEn: null };
    case 'assignment':
      return { name: row.assignment.name, nameEn: null };
    case 'goal':
      return { name: row.goal.name, nameEn: null };
  }
}
