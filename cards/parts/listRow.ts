import type { ListRow } from '../../data/ask/answer.js';
import type { ListRequest } from '../../data/ask/request.js';
import type { Period } from '../../data/report/period.js';
import { formatPeriodShort } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { figureOf, type Figure } from './figure.js';
import { projectMark, statusMark, type Mark } from './mark.js';
import { fullName } from './naming.js';
import { markedLine, verdictLines, type Line, type MarkedLine } from './rows.js';

/** One thing in a list: its name, its figure if it has one, its status below. */
export interface ListedRow {
  readonly name: string;
  readonly weight: string;
  readonly values: readonly Line[];
  readonly notes: readonly MarkedLine[];
}

interface ListContext {
  readonly period: Period;
  readonly orderBy: ListRequest['orderBy'];
}

export function listedRow(row: ListRow, context: ListContext, texts: Texts): ListedRow {
  switch (row.kind) {
    case 'indicator':
      return readingRow(row.view, context, texts);
    case 'project':
      return described(row.project.name, projectMark(row.project, texts));
    case 'activity':
      return described(row.activity.name, statusMark(row.activity.status, texts));
    case 'assignment':
      return described(row.assignment.name, statusMark(row.assignment.status, texts));
    case 'goal':
      return described(row.goal.name, null);
  }
}

function described(name: string, mark: Mark | null): ListedRow {
  return { name, weight: 'Default', values: [], notes: mark === null ? [] : [markedLine(mark)] };
}

type View = Extract<ListRow, { kind: 'indicator' }>['view'];

function readingRow(view: View, { period, orderBy }: ListContext, texts: Texts): ListedRow {
  const figure = figureOf(orderBy === 'forecast' ? 'forecast' : 'outcome', view, texts);
  const [first, ...rest] = notesOf(figure, view, orderBy, texts);
  const when = view.period === period ? [] : [formatPeriodShort(view.period, texts)];
  const dated = first === undefined ? [] : [{ ...first, text: [first.text, ...when].join(' · ') }];
  return {
    name: fullName(view.indicator, texts),
    weight: (view.indicator.resultRow?.role ?? 'item') === 'item' ? 'Default' : 'Bolder',
    values: figure.blank ? [] : [{ text: figure.value }],
    notes: first === undefined ? when.map((text) => markedLine(null, text)) : [...dated, ...rest],
  };
}

/** A unit's result has no budget to be judged by: its forecast says more than "ej bedömd" on every row. */
function notesOf(figure: Figure, view: View, orderBy: ListRequest['orderBy'], texts: Texts): MarkedLine[] {
  if (figure.blank) {
    const target = view.target === null ? [] : [labelled(figureOf('target', view, texts))];
    return figure.mark === null
      ? [markedLine(null, figure.value, ...target)]
      : [markedLine(figure.mark, ...target)];
  }
  const isUnjudged = view.indicator.kind === 'unitResult' && view.rating === 'unrated';
  if (!isUnjudged) return verdictLines(figure);
  if (orderBy === 'forecast' || view.forecast === null) return [];
  return [markedLine(null, labelled(figureOf('forecast', view, texts)))];
}

function labelled({ label, value }: Figure): string {
  return `${label}: ${value}`;
}
