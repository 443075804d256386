import type { ListRow } from '../../data/ask/answer.js';
import type { Texts } from '../texts/texts.js';
import { decapitalise } from './capitalise.js';
import { projectMark } from './mark.js';
import { fullName } from './naming.js';
import { outcomeVerdict } from './verdict.js';

/** "Telefoni: avvikelse i tid, färgen framgår inte". */
export function unknownStatusLine(row: ListRow, texts: Texts): string {
  return `${nameOf(row, texts)}: ${statusOf(row, texts)}`;
}

export function nameOf(row: ListRow, texts: Texts): string {
  switch (row.kind) {
    case 'indicator':
      return fullName(row.view.indicator, texts);
    case 'project':
      return row.project.name;
    case 'activity':
      return row.activity.name;
    case 'assignment':
      return row.assignment.name;
    case 'goal':
      return row.goal.name;
  }
}

function statusOf(row: ListRow, texts: Texts): string {
  switch (row.kind) {
    case 'indicator':
      return indicatorStatus(row.view, texts);
    case 'project':
      return projectMark(row.project, texts).word;
    case 'activity':
      return row.activity.status ?? decapitalise(texts.noStatus, texts);
    case 'assignment':
      return row.assignment.status ?? decapitalise(texts.noStatus, texts);
    case 'goal':
      return decapitalise(texts.noStatus, texts);
  }
}

function indicatorStatus(view: Extract<ListRow, { kind: 'indicator' }>['view'], texts: Texts): string {
  if (view.outcome === null) return decapitalise(texts.blank.outcome, texts);
  const { mark, details } = outcomeVerdict(view, texts);
  const why = details[0] === undefined ? [] : [decapitalise(details[0], texts)];
  return [mark?.word ?? decapitalise(texts.ratings.unrated, texts), ...why].join(', ');
}
