import type { ReadingView } from '../../data/ask/answer.js';
import type { Measure } from '../../data/ask/request.js';
import { frequencyOf } from '../../data/report/period.js';
import { isTargetOfYear, type FigureKey } from './figure.js';

/** The order in which a card tells of a reading; the outcome next to its target, the forecast next to its own. */
const ROWS = ['outcome', 'target', 'forecast', 'annualTarget', 'previousYear', 'rolling12'] as const;

/** The figures that are asked for, in that order: the large ones. The outcome when nothing special is. */
export function askedFigures(measures: readonly Measure[], view: ReadingView): FigureKey[] {
  const keys = measures.flatMap((measure) => figuresFor(measure, view));
  return keys.length === 0 ? ['outcome'] : [...new Set(keys)];
}

/** All other figures that the report states. */
export function otherFigures(asked: readonly FigureKey[], view: ReadingView): FigureKey[] {
  return ROWS.filter((key) => !asked.includes(key) && isStated(key, view));
}

function figuresFor(measure: Measure, view: ReadingView): FigureKey[] {
  switch (measure) {
    case 'cause':
      return ['outcome'];
    case 'trend':
    case 'previousYear':
      return ['outcome', 'previousYear'];
    case 'target':
      return view.target === null && view.annualTarget !== null ? ['target', 'annualTarget'] : ['target'];
    case 'deviation':
      return view.deviation === null && view.forecastDeviation !== null
        ? ['deviation', 'forecast']
        : ['deviation'];
    case 'outcome':
    case 'forecast':
    case 'rolling12':
    case 'status':
      return [measure];
  }
}

function isStated(key: (typeof ROWS)[number], view: ReadingView): boolean {
  if (key === 'previousYear') return view.previousYearOutcome !== null;
  if (key === 'annualTarget' && isTargetOfYear(view)) return false;
  if (key === 'annualTarget' && frequencyOf(view.period) === 'year')
    return view.target === null && view.annualTarget !== null;
  return view[key] !== null;
}
