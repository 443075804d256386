import type { SeriesAnswer } from '../../data/ask/answer.js';
import { comparePeriods, frequencyOf, periodsBetween, shiftPeriod } from '../../data/report/period.js';
import { plainText } from '../escape.js';
import { formatPeriods, formatPeriodShort } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { floorOf } from './chartFloor.js';
import { seriesFacts, type ChartFact } from './chartFacts.js';
import { exactViews, isUnbroken, type ExactView } from './chartTrend.js';
import { decapitalise } from './capitalise.js';
import { referenceOf } from './reference.js';

/** One line or one colour of bars, as Teams takes it. */
interface ChartSeries {
  readonly legend: string;
  readonly color: string;
  readonly values: readonly { readonly x: string; readonly y: number }[];
}

interface SeriesChart {
  /** Heard, not seen. */
  readonly title: string;
  /** Under the horizontal axis. */
  readonly stretch: string;
  readonly chartData: readonly ChartSeries[];
  /** What the picture shows, for clients that draw none. */
  readonly facts: readonly ChartFact[];
}

/** At most one of the two; none where there are not two outcomes to draw. */
export interface SeriesCharts {
  readonly lineCharts: readonly (SeriesChart & { readonly yMin: number })[];
  readonly barCharts: readonly SeriesChart[];
}

/** Two bars for each take room: of more the table is easier to read. */
const MOST_BARS = 12;
/** Within a year the names of the months tell them apart. */
const A_YEAR = 12;
const NONE: SeriesCharts = { lineCharts: [], barCharts: [] };
/** Seen on white and on dark grey, and not taken for a rating. */
const COLORS = { outcome: 'categoricalBlue', target: 'categoricalTeal' };
const UNITS: Readonly<Record<string, string>> = { percent: '%', tkr: 'tkr' };

/**
 * The outcomes and targets: as lines, or as bars where a period is missing, since a line would be drawn over the gap.
 *
 * Teams draws a negative bar as none at all (seen in the Agents Playground 0.2.28), so then there is no picture.
 * The properties: https://adaptivecards.microsoft.com/?topic=Chart.Line and ?topic=Chart.VerticalBar.Grouped
 */
export function chartOfSeries(
  { views, indicator }: Pick<SeriesAnswer, 'views' | 'indicator'>,
  texts: Texts,
): SeriesCharts {
  const drawn = exactViews(views);
  if (drawn.length < 2) return NONE;
  const chartData = [
    seriesOf('outcome', drawn, texts.figures.outcome, texts),
    seriesOf('target', drawn, texts.references[referenceOf(indicator)].label(null), texts),
  ].filter(({ values }) => values.length > 0);
  const stretch = stretchOf(drawn, texts);
  const [first = '', ...rest] = chartData.map(({ legend }) => legend);
  const chart: SeriesChart = {
    title: `${texts.and([first, ...rest.map((legend) => decapitalise(legend, texts))])}, ${stretch}`,
    stretch,
    chartData,
    facts: seriesFacts(drawn, texts),
  };
  const figures = chartData.flatMap(({ values }) => values.map(({ y }) => y));
  if (isUnbroken(drawn) && chartData.every(({ values }) => values.length === drawn.length))
    return { ...NONE, lineCharts: [{ ...chart, yMin: floorOf(figures) }] };
  return drawn.length > MOST_BARS || figures.some((figure) => figure < 0)
    ? NONE
    : { ...NONE, barCharts: [chart] };
}

function seriesOf(
  figure: 'outcome' | 'target',
  drawn: readonly ExactView[],
  label: string,
  texts: Texts,
): ChartSeries {
  const unit = UNITS[drawn[0]?.indicator.unit ?? ''];
  return {
    legend: plainText(unit === undefined ? label : texts.chart.inUnit(label, unit)),
    color: COLORS[figure],
    values: drawn.flatMap((view) => {
      const y = view[figure];
      return y === null ? [] : [{ x: axisLabel(view, drawn, texts), y }];
    }),
  };
}

/** "nov"; "nov 2023" where more than a year is drawn; "T3 2023", "2023". */
function axisLabel({ period }: ExactView, drawn: readonly ExactView[], texts: Texts): string {
  const label = formatPeriodShort(period, texts);
  return frequencyOf(period) === 'month' && areWithinYear(drawn) ? (label.split(' ')[0] ?? label) : label;
}

function areWithinYear(drawn: readonly ExactView[]): boolean {
  const [first, last] = [drawn.at(0), drawn.at(-1)];
  if (first === undefined || last === undefined) return true;
  return comparePeriods(first.period, shiftPeriod(last.period, -A_YEAR)) > 0;
}

/** From the first to the last, gaps and all: "mars–november 2023". */
function stretchOf(drawn: readonly ExactView[], texts: Texts): string {
  const [first, last] = [drawn.at(0), drawn.at(-1)];
  if (first === undefined || last === undefined) return '';
  return formatPeriods(periodsBetween(first.period, last.period), texts);
}
