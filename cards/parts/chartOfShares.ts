import type { ListAnswer, ListRow } from '../../data/ask/answer.js';
import type { Rating } from '../../data/rating/rate.js';
import { plainText } from '../escape.js';
import { formatFigure, formatPercent } from '../format.js';
import type { Texts } from '../texts/texts.js';
import { exactViews, type ExactView } from './chartTrend.js';
import { deviationText } from './deviationText.js';
import { naming } from './naming.js';
import { lines, type Line } from './rows.js';

/** Each line's outcome in percent of its budget, so that large and small lines can be held beside each other. */
export interface SharesChart {
  /** What the picture shows. */
  readonly sentence: string;
  readonly title: string;
  readonly chartData: readonly { readonly x: string; readonly y: number; readonly color: string }[];
  readonly lineHeader: string;
  readonly budgetHeader: string;
  readonly shareHeader: string;
  /** The same in figures, for clients that draw no picture. */
  readonly rows: readonly ShareRow[];
  readonly leftOut: readonly Line[];
}

interface ShareRow {
  readonly line: string;
  readonly budget: string;
  readonly share: string;
}

type Share = ExactView & { readonly target: number };

const FEWEST_BARS = 2;
/** More cannot be taken in at a glance, and the rows below say the same. */
const MOST_BARS = 15;
const MOST_NAMES = 3;
const MOST_DECIMALS = 6;
/** Repeats what the mark of each row says in words. */
const COLORS: Record<Rating, string> = {
  green: 'good',
  yellow: 'warning',
  red: 'attention',
  missing: 'categoricalBlue',
  unrated: 'categoricalBlue',
};

/**
 * The economy, or the results of the units, against their budgets. At most one; none where the list is about forecasts
 * or too few lines have a budget.
 *
 * Teams draws a negative bar as none at all (seen in the Agents Playground 0.2.28), so such lines are left out by name.
 * The properties: https://adaptivecards.microsoft.com/?topic=Chart.HorizontalBar
 */
export function chartOfShares({ request, rows }: ListAnswer, texts: Texts): SharesChart[] {
  const isEconomy = request.of === 'economy' || request.of === 'unitResult';
  if (!isEconomy || request.orderBy === 'forecast') return [];
  const views = rows.flatMap((row: ListRow) => (row.kind === 'indicator' ? [row.view] : []));
  const drawn = exactViews(views).filter(isShare);
  const names = drawn.map(({ indicator }) => plainText(naming(indicator, texts).title));
  const { shares } = texts.chart;
  const areTold = new Set(names).size === names.length;
  if (drawn.length < FEWEST_BARS || drawn.length > MOST_BARS || !areTold) return [];
  const others = views.filter((view) => !drawn.some(({ indicator }) => indicator === view.indicator));
  return [
    {
      sentence: sentenceOf(drawn, texts),
      title: shares.title,
      chartData: [
        ...drawn.map((view, index) => ({
          x: names[index] ?? '',
          y: shareOf(view),
          color: COLORS[view.rating],
        })),
      ],
      lineHeader: shares.name,
      budgetHeader: shares.budget,
      shareHeader: shares.share,
      rows: drawn.map((view) => shareRow(view, texts)),
      leftOut: lines(others.length === 0 ? null : shares.leftOut(namesOf(others, texts))),
    },
  ];
}

function isShare(view: ExactView): view is Share {
  return view.outcome >= 0 && view.target !== null && view.target > 0;
}

/** In whole percent; with decimals where 100 would hide that it is not. */
function shareOf({ outcome, target }: Share): number {
  const share = (outcome / target) * 100;
  let decimals = 0;
  while (decimals < MOST_DECIMALS && outcome !== target && Number(share.toFixed(decimals)) === 100)
    decimals += 1;
  return Number(share.toFixed(decimals));
}

/** "Av 5 poster ligger 1 över budget och 4 under budget. Längst från budget: …". */
function sentenceOf(drawn: readonly Share[], texts: Texts): string {
  const { shares } = texts.chart;
  const count = (matches: (share: Share) => boolean): number => drawn.filter(matches).length;
  const counts = shares.counts({
    all: drawn.length,
    over: count(({ outcome, target }) => outcome > target),
    under: count(({ outcome, target }) => outcome < target),
    on: count(({ outcome, target }) => outcome === target),
  });
  const distance = ({ outcome, target }: Share): number => Math.abs(outcome / target - 1);
  const [furthest] = [...drawn].sort((a, b) => distance(b) - distance(a));
  const deviation = furthest?.deviation ?? null;
  if (furthest === undefined || deviation === null || deviation.amount === 0) return counts;
  const { indicator } = furthest;
  const told = deviationText(deviation, indicator, 'budget', texts);
  return `${counts} ${shares.furthest(naming(indicator, texts).title, told)}`;
}

function shareRow(view: Share, texts: Texts): ShareRow {
  const { outcome, target, indicator } = view;
  return {
    line: naming(indicator, texts).title,
    budget: formatFigure(target, indicator.unit, texts, outcome),
    share: formatPercent(shareOf(view), texts),
  };
}

function namesOf(views: readonly { indicator: ExactView['indicator'] }[], texts: Texts): string {
  const names = views.slice(0, MOST_NAMES).map(({ indicator }) => naming(indicator, texts).title);
  return texts.list.names(names, views.length - names.length);
}
