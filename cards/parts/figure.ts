import type { ReadingView } from '../../data/ask/answer.js';
import { frequencyOf, yearOf } from '../../data/report/period.js';
import { formatFigure } from '../format.js';
import type { Texts } from '../texts/texts.js';
import { capitalise } from './capitalise.js';
import { changeText, deviationText } from './deviationText.js';
import { annualReferenceOf, referenceOf } from './reference.js';
import { forecastVerdict, outcomeVerdict, type Verdict } from './verdict.js';

/** What a card can show of a reading: its own figures, and what follows from them. */
export type FigureKey =
  'outcome' | 'target' | 'forecast' | 'annualTarget' | 'previousYear' | 'rolling12' | 'deviation' | 'status';

/** One figure in words, ready to be placed large or in a row. */
export interface Figure extends Verdict {
  readonly label: string;
  /** A plain statement where the report leaves it blank. */
  readonly value: string;
  readonly blank: boolean;
}

const UNJUDGED: Verdict = { mark: null, details: [] };

export function figureOf(key: FigureKey, view: ReadingView, texts: Texts): Figure {
  return { label: figureLabel(key, view, texts), ...shown(key, view, texts) };
}

/** The same where all that the report states is shown: a target of the period that is also the year's stands once. */
export function figureOfAll(key: FigureKey, view: ReadingView, texts: Texts): Figure {
  const figure = figureOf(key, view, texts);
  if (key !== 'target' || !isTargetOfYear(view)) return figure;
  return { ...figure, label: texts.bothTargets(figure.label, figureLabel('annualTarget', view, texts)) };
}

/** Whether one figure is the target of both the period and its year. */
export function isTargetOfYear({ period, target, annualTarget }: ReadingView): boolean {
  return frequencyOf(period) !== 'year' && target !== null && target === annualTarget;
}

/** What a figure is called in a card about one period. */
export function figureLabel(
  key: FigureKey,
  { indicator, period }: Pick<ReadingView, 'indicator' | 'period'>,
  texts: Texts,
): string {
  switch (key) {
    case 'target':
      return texts.references[referenceOf(indicator)].label(null);
    case 'annualTarget':
      return texts.references[annualReferenceOf(indicator)].label(yearOf(period));
    case 'forecast':
      return texts.figures.forecast(yearOf(period));
    case 'previousYear':
      return texts.figures.previousYear(yearOf(period) - 1);
    case 'outcome':
    case 'deviation':
    case 'status':
    case 'rolling12':
      return texts.figures[key];
  }
}

function shown(key: FigureKey, view: ReadingView, texts: Texts): Omit<Figure, 'label'> {
  const { indicator, change } = view;
  const value = (figure: number | null, blank: string, against: number | null = null) => ({
    value: figure === null ? blank : formatFigure(figure, indicator.unit, texts, against),
    blank: figure === null,
  });
  switch (key) {
    case 'outcome':
      return { ...outcomeShown(view, texts), ...outcomeVerdict(view, texts) };
    case 'target':
      return {
        ...value(view.target, texts.references[referenceOf(indicator)].blank, view.outcome),
        ...UNJUDGED,
      };
    case 'forecast':
      return {
        ...value(view.forecast, texts.blank.forecast, view.annualTarget),
        ...forecastVerdict(view, texts),
      };
    case 'annualTarget': {
      const { blank } = texts.references[annualReferenceOf(indicator)];
      return { ...value(view.annualTarget, blank, view.forecast), ...UNJUDGED };
    }
    case 'previousYear':
      return {
        ...value(view.previousYearOutcome, texts.blank.previousYear),
        mark: null,
        details: change === null ? [] : [texts.sinceThen(changeText(change, indicator, texts))],
      };
    case 'rolling12':
      return { ...value(view.rolling12, texts.blank.rolling12), ...UNJUDGED };
    case 'deviation':
      return deviationShown(view, texts);
    case 'status':
      return statusShown(view, texts);
  }
}

/** "5,3 %", "ca 25 000 tkr", or that there is none. */
export function outcomeShown(view: ReadingView, texts: Texts): Pick<Figure, 'value' | 'blank'> {
  if (view.outcome === null) return { value: texts.blank.outcome, blank: true };
  const value = formatFigure(view.outcome, view.indicator.unit, texts, view.target);
  return { value: view.approximate ? texts.approximately(value) : value, blank: false };
}

function deviationShown(view: ReadingView, texts: Texts): Omit<Figure, 'label'> {
  const { mark, details } = outcomeVerdict(view, texts);
  const reference = referenceOf(view.indicator);
  if (view.deviation === null || view.approximate) {
    const why = view.outcome === null ? [texts.blank.outcome] : details;
    return { value: texts.cannotRate, blank: true, mark: null, details: why };
  }
  const value = capitalise(deviationText(view.deviation, view.indicator, reference, texts), texts);
  return { value, blank: false, mark, details: details.slice(1) };
}

/** The rating itself as the figure. */
function statusShown(view: ReadingView, texts: Texts): Omit<Figure, 'label'> {
  const { mark, details } = outcomeVerdict(view, texts);
  return { value: mark?.text ?? texts.ratings.unrated, blank: false, mark, details };
}
