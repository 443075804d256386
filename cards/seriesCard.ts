import type { ReadingView, SeriesAnswer } from '../data/ask/answer.js';
import { deviate } from '../data/rating/deviate.js';
import { partsOf } from '../data/report/period.js';
import { trendLead } from './parts/chartLead.js';
import { chartOfSeries, type SeriesCharts } from './parts/chartOfSeries.js';
import { changeText } from './parts/deviationText.js';
import { outcomeShown } from './parts/figure.js';
import { frame, type Frame } from './parts/frame.js';
import { manyFootnotes } from './parts/manyFootnotes.js';
import { ratingMark } from './parts/mark.js';
import { fullName, naming } from './parts/naming.js';
import { referenceOf } from './parts/reference.js';
import { lines, symbolsOf, type Line, type StatusSymbol } from './parts/rows.js';
import { formatFigure } from './format.js';
import { formatPeriod, formatPeriods, formatPeriodShort } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/series.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

interface SeriesRow {
  readonly period: string;
  readonly outcome: string;
  readonly target: string;
  readonly symbols: readonly StatusSymbol[];
  readonly status: string;
  /** The whole row in words, for clients without tables. */
  readonly sentence: string;
}

export interface SeriesCardData extends Frame, SeriesCharts {
  /** What the newest figures do, which is what a picture of them shows. */
  readonly leads: readonly Line[];
  /** From the first to the last figure. */
  readonly changes: readonly Line[];
  readonly periodLabel: string;
  readonly outcomeLabel: string;
  readonly targetLabel: string;
  readonly statusLabel: string;
  readonly rows: readonly SeriesRow[];
  /** Periods without a report, and how the figures are counted. */
  readonly remarks: readonly Line[];
}

/** Two years of months. */
const MOST_ROWS = 24;
const NONE = '–';

const render = cardTemplate<SeriesCardData>('series', template);

/**
 * One indicator over time, oldest first; periods without a report are named, never drawn over.
 *
 * The table stands there for every client, not only in the picture's place: a picture has no exact figures to read off.
 */
export function seriesCard(answer: SeriesAnswer, texts: Texts): RenderedCard {
  const { indicator, views, gaps } = answer;
  const shown = views.slice(-MOST_ROWS);
  const change = changeOver(shown, texts);
  const name = fullName(indicator, texts);
  const summary = `${name}: ${
    change ??
    formatPeriods(
      shown.map(({ period }) => period),
      texts,
    )
  }`;
  const content = render({
    ...frame(answer, texts, {
      ...naming(indicator, texts),
      footnotes: manyFootnotes(shown, null, texts),
      summary,
    }),
    leads: lines(trendLead(shown, texts)),
    changes: lines(change),
    ...chartOfSeries(answer, texts),
    periodLabel: texts.series.period,
    outcomeLabel: texts.figures.outcome,
    targetLabel: texts.references[referenceOf(indicator)].label(null),
    statusLabel: texts.figures.status,
    rows: shown.map((view) => seriesRow(view, texts)),
    remarks: lines(
      gaps.length === 0 ? null : texts.series.gaps(formatPeriods(gaps, texts)),
      indicator.accumulates ? texts.series.accumulated : null,
    ),
  });
  return { content, summary };
}

function seriesRow(view: ReadingView, texts: Texts): SeriesRow {
  const { indicator, target, outcome, approximate } = view;
  const label = texts.references[referenceOf(indicator)].label(null);
  const figure = outcomeShown(view, texts);
  const goal = target === null ? null : formatFigure(target, indicator.unit, texts, outcome);
  const mark = approximate ? null : ratingMark(view.rating, texts);
  const parts = [figure.value, goal === null ? null : `${label.toLowerCase()} ${goal}`, mark?.text ?? null];
  return {
    period: formatPeriodShort(view.period, texts),
    outcome: figure.blank ? NONE : figure.value,
    target: goal ?? NONE,
    symbols: symbolsOf(mark),
    status: mark?.label ?? NONE,
    sentence: parts.filter((part) => part !== null).join(' · '),
  };
}

/** null when there are no two exact outcomes that compare: a sum from January always grows within the year. */
function changeOver(views: readonly ReadingView[], texts: Texts): string | null {
  const known = views.filter(({ outcome, approximate }) => outcome !== null && !approximate);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  if (first.indicator.accumulates && partsOf(first.period).number !== partsOf(last.period).number)
    return null;
  const change = deviate(first.indicator, last.outcome, first.outcome);
  if (change === null) return null;
  const [from, to] = [first, last].map(({ period }) => formatPeriod(period, texts));
  return texts.series.change(changeText(change, first.indicator, texts), from ?? '', to ?? '');
}
