import type { ReadingView, SeriesAnswer } from '../data/ask/answer.js';
import { deviate } from '../data/rating/deviate.js';
import { comparePeriods, partsOf, type Period } from '../data/report/period.js';
import { trendLead } from './parts/chartLead.js';
import { chartOfSeries, type SeriesCharts } from './parts/chartOfSeries.js';
import { changeText } from './parts/deviationText.js';
import { frame, type Frame } from './parts/frame.js';
import { manyFootnotes } from './parts/manyFootnotes.js';
import { fullName, naming } from './parts/naming.js';
import { lines, type Line } from './parts/rows.js';
import { seriesTable, type SeriesTable } from './parts/seriesTable.js';
import { formatPeriod, formatPeriods } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/series.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface SeriesCardData extends Frame, SeriesCharts, SeriesTable {
  /** What the newest figures do, which is what a picture of them shows. */
  readonly leads: readonly Line[];
  /** From the first to the last figure. */
  readonly changes: readonly Line[];
  /** Periods without an outcome, and how the figures are counted. */
  readonly remarks: readonly Line[];
}

/** Two years of months. */
const MOST_ROWS = 24;

const render = cardTemplate<SeriesCardData>('series', template);

/**
 * One indicator over time, oldest first; periods without an outcome are named, never drawn over. Sentence, picture and
 * table are of the same periods.
 *
 * The table stands there for every client, not only in the picture's place: a picture has no exact figures to read off.
 */
export function seriesCard(answer: SeriesAnswer, texts: Texts): RenderedCard {
  const { indicator, views } = answer;
  const shown = views.slice(-MOST_ROWS);
  const gaps = gapsAmong(shown, answer);
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
    ...chartOfSeries({ views: shown, indicator }, texts),
    ...seriesTable(shown, texts),
    remarks: lines(
      gaps.length === 0 ? null : texts.series.gaps(formatPeriods(gaps, texts)),
      indicator.accumulates ? texts.series.accumulated : null,
    ),
  });
  return { content, summary };
}

/** Those before the first row are of no concern where earlier rows are left out. */
function gapsAmong(shown: readonly ReadingView[], { views, gaps }: SeriesAnswer): readonly Period[] {
  const [first] = shown;
  if (first === undefined || shown.length === views.length) return gaps;
  return gaps.filter((gap) => comparePeriods(gap, first.period) > 0);
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
