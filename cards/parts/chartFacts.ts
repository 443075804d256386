import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import type { ExactView } from './chartTrend.js';
import { deviationText } from './deviationText.js';
import { outcomeShown } from './figure.js';
import { referenceOf } from './reference.js';

/** What takes a picture's place in clients that draw none. */
export interface ChartFact {
  readonly title: string;
  readonly value: string;
}

/**
 * The ends of a series: the newest, the highest and the lowest outcome. Of sums from January the highest is always the
 * last, so there the nearest to the target and the furthest from it are told.
 *
 * @param drawn at least one, oldest first
 */
export function seriesFacts(drawn: readonly ExactView[], texts: Texts): ChartFact[] {
  const { facts } = texts.chart;
  const newest = drawn.slice(-1).map((view) => outcomeFact(facts.newest, view, texts));
  if (drawn.some(({ indicator }) => indicator.accumulates))
    return [...newest, ...deviationFacts(drawn, texts)];
  const [lowest, highest] = endsOf(drawn, ({ outcome }) => outcome);
  return [
    ...newest,
    ...(highest === undefined ? [] : [outcomeFact(facts.highest, highest, texts)]),
    ...(lowest === undefined || lowest === highest ? [] : [outcomeFact(facts.lowest, lowest, texts)]),
  ];
}

function deviationFacts(drawn: readonly ExactView[], texts: Texts): ChartFact[] {
  const { facts } = texts.chart;
  const held = drawn.filter(({ deviation }) => deviation !== null);
  const [nearest, furthest] = endsOf(held, ({ deviation }) =>
    Math.abs(deviation?.percent ?? deviation?.amount ?? 0),
  );
  return [
    ...(nearest === undefined ? [] : deviationFact(facts.nearest, nearest, texts)),
    ...(furthest === undefined || furthest === nearest ? [] : deviationFact(facts.furthest, furthest, texts)),
  ];
}

function outcomeFact(title: string, view: ExactView, texts: Texts): ChartFact {
  const { value } = outcomeShown(view, texts);
  return { title, value: texts.chart.fact(value, formatPeriod(view.period, texts)) };
}

function deviationFact(title: string, view: ExactView, texts: Texts): ChartFact[] {
  const { deviation, indicator, period } = view;
  if (deviation === null) return [];
  const text = deviationText(deviation, indicator, referenceOf(indicator), texts);
  return [{ title, value: texts.chart.fact(text, formatPeriod(period, texts)) }];
}

/** The smallest and the largest; of equals the newest. */
function endsOf(views: readonly ExactView[], sizeOf: (view: ExactView) => number): (ExactView | undefined)[] {
  const sorted = [...views].reverse().sort((a, b) => sizeOf(a) - sizeOf(b));
  const largest = sorted.find((view) => sizeOf(view) === sizeOf(sorted.at(-1) ?? view));
  return [sorted[0], largest];
}
