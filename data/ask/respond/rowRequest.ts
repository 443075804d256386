import type { ListRow } from '../answer.js';
import type { AskedTime, SubjectRequest } from '../request.js';
import { subjectRequest } from './suggestions.js';

/**
 * The question that a row of a list answers in short.
 *
 * @param time that of the list; a row of another frequency stands for its own period
 */
export function rowRequest(row: ListRow, time: AskedTime): SubjectRequest {
  if (time.kind === 'latest' || row.kind !== 'indicator') return subjectRequest(subjectIdOf(row), { time });
  const { indicator, period } = row.view;
  return subjectRequest(indicator.id, { time: { kind: 'period', period, yearAssumed: false } });
}

function subjectIdOf(row: ListRow): string {
  switch (row.kind) {
    case 'indicator':
      return row.view.indicator.id;
    case 'project':
      return `project:${row.project.id}`;
    case 'activity':
      return `activity:${row.activity.id}`;
    case 'assignment':
      return `assignment:${row.assignment.id}`;
    case 'goal':
      return `goal:${row.goal.id}`;
  }
}
