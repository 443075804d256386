import type { ReadingView } from '../../data/ask/answer.js';
import type { Texts } from '../texts/texts.js';
import { deviationText } from './deviationText.js';
import { ratingMark, type Mark } from './mark.js';
import { annualReferenceOf, referenceOf } from './reference.js';

/** How a figure is judged, in words. */
export interface Verdict {
  /** null when nothing is to be judged: an approximate or blank figure. */
  readonly mark: Mark | null;
  readonly details: readonly string[];
}

/** The outcome's rating and distance to its target; the report's own colour too, where that differs. */
export function outcomeVerdict(view: ReadingView, texts: Texts): Verdict {
  const own = view.reportedStatus;
  const differs = own !== null && (view.approximate || own !== view.rating);
  const reported = differs ? [texts.reported(ratingMark(own, texts).text)] : [];
  if (view.approximate) return { mark: null, details: reported };
  return { mark: ratingMark(view.rating, texts), details: [...distance(view, texts), ...reported] };
}

/** The forecast is held against the whole year's target. */
export function forecastVerdict(view: ReadingView, texts: Texts): Verdict {
  if (view.forecast === null) return { mark: null, details: [] };
  const reference = annualReferenceOf(view.indicator);
  const text =
    view.forecastDeviation === null
      ? texts.references[reference].blank
      : deviationText(view.forecastDeviation, view.indicator, reference, texts);
  return { mark: ratingMark(view.forecastRating, texts), details: [text] };
}

function distance({ indicator, outcome, deviation }: ReadingView, texts: Texts): string[] {
  if (outcome === null) return [];
  const reference = referenceOf(indicator);
  return [
    deviation === null
      ? texts.references[reference].blank
      : deviationText(deviation, indicator, reference, texts),
  ];
}
