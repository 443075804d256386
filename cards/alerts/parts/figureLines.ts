import type { Decision, Figures } from '../../../data/alerts/decision.js';
import { deviate } from '../../../data/rating/deviate.js';
import { yearOf, type Period } from '../../../data/report/period.js';
import { formatFigure } from '../../format.js';
import { decapitalise } from '../../parts/capitalise.js';
import { deviationText } from '../../parts/deviationText.js';
import type { Texts } from '../../texts/texts.js';
import { annualReferenceOf, referenceOf } from './alertKind.js';

/** "5,3 %"; null where there is none. */
export function outcomeText(figures: Figures | null, texts: Texts): string | null {
  if (figures === null || figures.outcome === null) return null;
  return formatFigure(figures.outcome, figures.unit, texts, figures.target);
}

/** "Mål 5 % · 0,3 procentenheter över målet"; null where there is no target. */
export function targetLine(figures: Figures | null, texts: Texts): string | null {
  if (figures === null || figures.target === null) return null;
  const { unit, outcome, target } = figures;
  const reference = referenceOf(figures);
  const stated = `${texts.references[reference].label(null)} ${formatFigure(target, unit, texts, outcome)}`;
  const deviation = deviate({ unit, direction: 'none' }, outcome, target);
  return deviation === null ? stated : `${stated} · ${deviationText(deviation, { unit }, reference, texts)}`;
}

/** "Prognos helår 2023: 5,2 % (årsmål 5 %)"; null where there is none. */
export function forecastLine(figures: Figures | null, period: Period | null, texts: Texts): string | null {
  if (figures === null || figures.forecast === null || period === null) return null;
  const { unit, forecast, annualTarget } = figures;
  const said = `${texts.figures.forecast(yearOf(period))}: ${formatFigure(forecast, unit, texts, annualTarget)}`;
  if (annualTarget === null) return said;
  return `${said} (${annualText(figures, annualTarget, texts)})`;
}

/** Of a notification: "5,3 % (mål 5 %)", the forecast where that is what is off; null where no figure is. */
export function figureInShort({ figures, to }: Decision, texts: Texts): string | null {
  if (figures === null) return null;
  const { unit, target, outcome, forecast, annualTarget } = figures;
  if (to === 'forewarning' && forecast !== null) {
    const said = texts.alert.forecast(formatFigure(forecast, unit, texts, annualTarget));
    return annualTarget === null ? said : `${said} (${annualText(figures, annualTarget, texts)})`;
  }
  const shown = outcomeText(figures, texts);
  if (shown === null || target === null) return shown;
  const label = decapitalise(texts.references[referenceOf(figures)].label(null), texts);
  return `${shown} (${label} ${formatFigure(target, unit, texts, outcome)})`;
}

/** What the unit means, where the language does not use it and a figure is in it. */
export function unitLine(decisions: readonly Decision[], texts: Texts): string | null {
  return decisions.some(({ figures }) => figures?.unit === 'tkr') ? texts.tkrExplained : null;
}

/** "årsmål 5 %" */
function annualText(figures: Figures, annualTarget: number, texts: Texts): string {
  const label = texts.references[annualReferenceOf(figures)].label(null);
  return `${decapitalise(label, texts)} ${formatFigure(annualTarget, figures.unit, texts, figures.forecast)}`;
}
