import type { ReadingView } from '../../data/ask/answer.js';
import { formatColumn, formatFigure } from '../format.js';
import { formatPeriodShort } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { outcomeShown } from './figure.js';
import { ratingMark } from './mark.js';
import { referenceOf } from './reference.js';
import { symbolsOf, type StatusSymbol } from './rows.js';

interface SeriesRow {
  readonly period: string;
  readonly symbols: readonly StatusSymbol[];
  readonly status: string;
  readonly outcome: string;
  readonly target: string;
  /** The whole row in words, for clients without tables. */
  readonly sentence: string;
}

/** A series in figures, a row for each period. */
export interface SeriesTable {
  readonly periodLabel: string;
  readonly statusLabel: string;
  readonly outcomeLabel: string;
  readonly targetLabel: string;
  /** In the order of the labels: what each column needs, in tenths of a character. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly SeriesRow[];
}

const NONE = '–';
/** Narrower together than two letters. */
const SYMBOL_AND_SPACE = 1;
/** Of a character of the headings, which are bold; of one in the rows 10. */
const HEADING_WIDTH = 12;

/** @param views of one indicator, at least one */
export function seriesTable(views: readonly ReadingView[], texts: Texts): SeriesTable {
  const outcomes = columnOf(views, 'outcome', 'target', texts);
  const targets = columnOf(views, 'target', 'outcome', texts);
  const rows = views.map((view, at) => {
    const mark = view.approximate ? null : ratingMark(view.rating, texts);
    const outcome = outcomes[at] ?? NONE;
    return {
      period: formatPeriodShort(view.period, texts),
      symbols: symbolsOf(mark),
      status: mark?.label ?? NONE,
      outcome: view.approximate && outcome !== NONE ? texts.approximately(outcome) : outcome,
      target: targets[at] ?? NONE,
      sentence: sentenceOf(view, texts),
    };
  });
  const { outcomeLabel, targetLabel } = labelsOf(views, texts);
  return {
    periodLabel: texts.series.period,
    statusLabel: texts.figures.status,
    outcomeLabel,
    targetLabel,
    columns: [
      widthOf(texts.series.period, rows, ({ period }) => period.length),
      widthOf(texts.figures.status, rows, ({ status }) => SYMBOL_AND_SPACE + status.length),
      widthOf(outcomeLabel, rows, ({ outcome }) => outcome.length),
      widthOf(targetLabel, rows, ({ target }) => target.length),
    ],
    rows,
  };
}

type Stated = 'outcome' | 'target';

/** Each view's figure; of a blank one nothing. */
function columnOf(
  views: readonly ReadingView[],
  figure: Stated,
  against: Stated,
  texts: Texts,
): (string | undefined)[] {
  const known = views.flatMap((view) => {
    const value = view[figure];
    const isExact = figure === 'target' || !view.approximate;
    return value === null ? [] : [{ view, value, isExact, against: view[against] }];
  });
  const unit = views[0]?.indicator.unit ?? 'count';
  const exact = known.filter(({ isExact }) => isExact);
  const written = formatColumn(exact, unit, texts);
  const byView = new Map(exact.map(({ view }, at) => [view, written[at]]));
  // More decimals would make an approximate figure look exact.
  for (const other of known.filter(({ isExact }) => !isExact))
    byView.set(other.view, formatColumn([other], unit, texts)[0]);
  return views.map((view) => byView.get(view));
}

/** Amounts have their unit here: on a phone there is no room for it in each row. */
function labelsOf(views: readonly ReadingView[], texts: Texts): Record<`${Stated}Label`, string> {
  const [first] = views;
  const outcome = texts.figures.outcome;
  const target = texts.references[first === undefined ? 'target' : referenceOf(first.indicator)].label(null);
  const inUnit = (label: string): string =>
    first?.indicator.unit === 'tkr' ? texts.chart.inUnit(label, 'tkr') : label;
  return { outcomeLabel: inUnit(outcome), targetLabel: inUnit(target) };
}

/** A heading may be broken between its words. */
function widthOf(
  label: string,
  rows: readonly SeriesRow[],
  lengthOf: (row: SeriesRow) => number,
): { readonly width: number } {
  const words = label.split(' ').map(({ length }) => length * HEADING_WIDTH);
  return { width: Math.max(...words, ...rows.map((row) => lengthOf(row) * 10)) };
}

function sentenceOf(view: ReadingView, texts: Texts): string {
  const { indicator, target, outcome, approximate } = view;
  const label = texts.references[referenceOf(indicator)].label(null);
  const goal = target === null ? null : formatFigure(target, indicator.unit, texts, outcome);
  const parts = [
    outcomeShown(view, texts).value,
    goal === null ? null : `${label.toLowerCase()} ${goal}`,
    approximate ? null : ratingMark(view.rating, texts).text,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
