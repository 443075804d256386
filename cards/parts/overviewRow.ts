import type { ReadingView } from '../../data/ask/answer.js';
import type { Project } from '../../data/report/dataset.js';
import { formatPeriodShort } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { decapitalise } from './capitalise.js';
import { figureOf } from './figure.js';
import { listedRow, type ListContext, type ListedRow } from './listRow.js';
import { ratingMark } from './mark.js';
import { naming } from './naming.js';
import { lines, markedLine, type Line } from './rows.js';

/**
 * A row of the overview: the figure above its target says how far apart they are in fewer words than a list has. In
 * English it has the translated name alone, to be read in one line; pressed, it tells the Swedish one too.
 */
export interface OverviewRow extends ListedRow {
  /** "mål 8 500", under the figure. */
  readonly goals: readonly Line[];
}

export function worstRow(view: ReadingView, context: ListContext, texts: Texts): OverviewRow {
  const row = listedRow({ kind: 'indicator', view }, context, texts);
  const when = view.period === context.period ? [] : [formatPeriodShort(view.period, texts)];
  const mark = ratingMark(view.rating, texts);
  const note = markedLine(mark, when);
  const target = figureOf('target', view, texts);
  const goal = target.blank ? null : `${decapitalise(target.label, texts)} ${target.value}`;
  const name = naming(view.indicator, texts).title;
  const spoken = [name, ...row.values.map(({ text }) => text), goal, note.text];
  return {
    ...row,
    name,
    notes: [note],
    goals: lines(goal),
    spoken: spoken.filter((part) => part !== null).join(', '),
  };
}

export function projectRow(project: Project, context: ListContext, texts: Texts): OverviewRow {
  return { ...listedRow({ kind: 'project', project }, context, texts), goals: [] };
}
