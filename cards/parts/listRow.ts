import type { ListRow } from '../../data/ask/answer.js';
import type { AskedTime, ListRequest, Request } from '../../data/ask/request.js';
import { rowRequest } from '../../data/ask/respond/rowRequest.js';
import type { Period } from '../../data/report/period.js';
import { formatPeriodShort } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { figureOf, type Figure } from './figure.js';
import { projectMark, statusMark, type Mark } from './mark.js';
import { fullName } from './naming.js';
import { markedLine, verdictLines, type Line, type MarkedLine } from './rows.js';

/**
 * One thing in a list: its name, its figure if it has one, its status below; pressed, it tells all of it.
 *
 * The press has no Action.Submit in its place, unlike a button: it would make a long list half as large again, and the
 * first rows are buttons too.
 */
export interface ListedRow extends Described {
  /** The whole row in words, for who hears it as one button. */
  readonly spoken: string;
  readonly request: Request;
}

interface Described {
  readonly name: string;
  readonly weight: string;
  readonly values: readonly Line[];
  readonly notes: readonly MarkedLine[];
}

export interface ListContext {
  readonly period: Period;
  readonly orderBy: ListRequest['orderBy'];
  /** That of the list, for the questions that its rows stand for. */
  readonly time: AskedTime;
}

export function listedRow(row: ListRow, context: ListContext, texts: Texts): ListedRow {
  const described = describe(row, context, texts);
  const { name, values, notes } = described;
  const spoken = [name, ...values.map(({ text }) => text), ...notes.map(({ text }) => text)].join(', ');
  return { ...described, spoken, request: rowRequest(row, context.time) };
}

function describe(row: ListRow, context: ListContext, texts: Texts): Described {
  switch (row.kind) {
    case 'indicator':
      return readingRow(row.view, context, texts);
    case 'project':
      return named(row.project.name, projectMark(row.project, texts));
    case 'activity':
      return named(row.activity.name, statusMark(row.activity.status, texts));
    case 'assignment':
      return named(row.assignment.name, statusMark(row.assignment.status, texts));
    case 'goal':
      return named(row.goal.name, null);
  }
}

function named(name: string, mark: Mark | null): Described {
  return { name, weight: 'Default', values: [], notes: mark === null ? [] : [markedLine(mark)] };
}

type View = Extract<ListRow, { kind: 'indicator' }>['view'];

function readingRow(view: View, { period, orderBy }: ListContext, texts: Texts): Described {
  const figure = figureOf(orderBy === 'forecast' ? 'forecast' : 'outcome', view, texts);
  const [first, ...rest] = notesOf(figure, view, orderBy, texts);
  const when = view.period === period ? [] : [formatPeriodShort(view.period, texts)];
  const dated = first === undefined ? [] : [{ ...first, text: [first.text, ...when].join(' · ') }];
  return {
    name: fullName(view.indicator, texts),
    weight: (view.indicator.resultRow?.role ?? 'item') === 'item' ? 'Default' : 'Bolder',
    values: figure.blank ? [] : [{ text: figure.value }],
    notes: first === undefined ? when.map((text) => markedLine(null, [text])) : [...dated, ...rest],
  };
}

/** A unit's result has no budget to be judged by: its forecast says more than "ej bedömd" on every row. */
function notesOf(figure: Figure, view: View, orderBy: ListRequest['orderBy'], texts: Texts): MarkedLine[] {
  if (figure.blank) {
    const target = view.target === null ? [] : [labelled(figureOf('target', view, texts))];
    return figure.mark === null
      ? [markedLine(null, [figure.value, ...target])]
      : [markedLine(figure.mark, target)];
  }
  const isUnjudged = view.indicator.kind === 'unitResult' && view.rating === 'unrated';
  if (!isUnjudged) return verdictLines(figure);
  if (orderBy === 'forecast' || view.forecast === null) return [];
  return [markedLine(null, [labelled(figureOf('forecast', view, texts))])];
}

function labelled({ label, value }: Figure): string {
  return `${label}: ${value}`;
}
