import type { ReadingView } from '../../data/ask/answer.js';
import { deviate } from '../../data/rating/deviate.js';
import { comparePeriods, samePeriodLastYear, type Period } from '../../data/report/period.js';
import { formatFigure } from '../format.js';
import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { capitalise } from './capitalise.js';
import { changeText } from './deviationText.js';
import { figureLabel } from './figure.js';
import { lines, verdictLines, type Line, type MarkedLine } from './rows.js';
import { outcomeVerdict } from './verdict.js';

/** The same figure of two periods, side by side. */
export interface Pair {
  readonly label: string;
  readonly style: string;
  readonly sides: readonly { readonly period: string; readonly value: string }[];
  readonly differences: readonly Line[];
  /** How the first of them is judged. */
  readonly marks: readonly MarkedLine[];
}

/** The figures by which two periods can be compared. */
export type ComparedKey = 'outcome' | 'target' | 'forecast' | 'rolling12';

interface Side {
  readonly period: Period;
  readonly figure: number;
  readonly approximate: boolean;
}

/** null when one of them is blank: then there is nothing to hold side by side. */
export function pairOf(key: ComparedKey, view: ReadingView, other: ReadingView, texts: Texts): Pair | null {
  const [first, second] = [sideOf(key, view), sideOf(key, other)];
  return first === null || second === null ? null : sideBySide(key, view, first, second, texts);
}

/** The outcome beside that of the year before, as the same report states it. */
export function pairWithLastYear(view: ReadingView, texts: Texts): Pair | null {
  const now = sideOf('outcome', view);
  const figure = view.previousYearOutcome;
  if (now === null || figure === null) return null;
  const before = { period: samePeriodLastYear(view.period), figure, approximate: false };
  return sideBySide('outcome', view, now, before, texts);
}

function sideOf(key: ComparedKey, view: ReadingView): Side | null {
  const figure = view[key];
  if (figure === null) return null;
  return { period: view.period, figure, approximate: key === 'outcome' && view.approximate };
}

/** "Ökning" is always from the earlier period to the later, in whichever order they are asked for. */
function sideBySide(key: ComparedKey, view: ReadingView, first: Side, second: Side, texts: Texts): Pair {
  const [later, earlier] =
    comparePeriods(first.period, second.period) >= 0 ? [first, second] : [second, first];
  const isExact = !first.approximate && !second.approximate;
  const change = isExact ? deviate(view.indicator, later.figure, earlier.figure) : null;
  const verdict = key === 'outcome' ? outcomeVerdict(view, texts) : { mark: null, details: [] };
  return {
    label: figureLabel(key, view, texts),
    style: verdict.mark?.style ?? 'emphasis',
    sides: [sideText(first, second, view, texts), sideText(second, first, view, texts)],
    differences: change === null ? [] : lines(changeText(change, view.indicator, texts)),
    marks: verdictLines(verdict, 'tinted'),
  };
}

function sideText(side: Side, other: Side, { indicator }: ReadingView, texts: Texts): Pair['sides'][number] {
  const value = formatFigure(side.figure, indicator.unit, texts, other.figure);
  return {
    period: capitalise(formatPeriod(side.period, texts), texts),
    value: side.approximate ? texts.approximately(value) : value,
  };
}
