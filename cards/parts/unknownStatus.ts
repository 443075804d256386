import type { ListRow } from '../../data/ask/answer.js';
import type { Texts } from '../texts/texts.js';
import { decapitalise } from './capitalise.js';
import { countKinds } from './countKinds.js';
import { deviationWord } from './mark.js';
import { fullName } from './naming.js';

const MOST_NAMES = 8;

/** "2 projekt saknar färg i rapporten och kan inte uteslutas: Telefoni (avvikelse i tid) och Digitala navet." */
export function unknownStatusLine(rows: readonly ListRow[], texts: Texts): string {
  const names = rows.slice(0, MOST_NAMES).map((row) => withReason(row, texts));
  return texts.list.cannotRuleOut(countKinds(rows), texts.list.names(names, rows.length - names.length));
}

function withReason(row: ListRow, texts: Texts): string {
  const reason = reasonOf(row, texts);
  return reason === null ? nameOf(row, texts) : `${nameOf(row, texts)} (${reason})`;
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

/** What is known of its state though the colour is not; null when nothing is. */
function reasonOf(row: ListRow, texts: Texts): string | null {
  switch (row.kind) {
    case 'indicator':
      return row.view.outcome === null ? decapitalise(texts.blank.outcome, texts) : null;
    case 'project':
      return row.project.status === 'deviating' ? deviationWord(row.project, texts) : null;
    case 'activity':
      return row.activity.status;
    case 'assignment':
      return row.assignment.status;
    case 'goal':
      return null;
  }
}
