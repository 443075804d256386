import type { ReadingView } from '../../data/ask/answer.js';
import { formatFigure } from '../format.js';
import { formatPeriod } from '../periods.js';
import type { Texts } from '../texts/texts.js';
import { decapitalise } from './capitalise.js';
import { figureOf, type FigureKey } from './figure.js';
import { fullName } from './naming.js';
import { referenceOf } from './reference.js';

/** "Sjukfrånvaro november 2023: 5,3 % (mål 5 %), gul". */
export function figureSentence(key: FigureKey, view: ReadingView, texts: Texts): string {
  const { label, value, blank, mark } = figureOf(key, view, texts);
  const subject = `${fullName(view.indicator, texts)} ${formatPeriod(view.period, texts)}`;
  const verdict = mark === null ? '' : `, ${mark.word}`;
  if (key === 'status' && mark !== null) return `${subject}: ${mark.word}`;
  if (key !== 'outcome') {
    const figure = blank ? decapitalise(value, texts) : value;
    return `${subject}, ${decapitalise(label, texts)}: ${figure}${verdict}`;
  }
  return blank
    ? `${subject}: ${decapitalise(value, texts)}`
    : `${subject}: ${value}${targetText(view, texts)}${verdict}`;
}

function targetText({ indicator, target, outcome }: ReadingView, texts: Texts): string {
  if (target === null) return '';
  const label = texts.references[referenceOf(indicator)].label(null);
  return ` (${decapitalise(label, texts)} ${formatFigure(target, indicator.unit, texts, outcome)})`;
}
