import type { Deviation } from '../../data/rating/deviate.js';
import type { Indicator } from '../../data/report/indicator.js';
import { formatDifference, formatPercent } from '../format.js';
import type { Reference, Texts } from '../texts/texts.js';

/** Beyond this the percentage says only that the target is close to 0, so the amount stands alone. */
const LARGEST_TELLING_PERCENT = 200;

/** "0,3 procentenheter över målet", "64 155 tkr under budget (4,8 %)". */
export function deviationText(
  deviation: Deviation,
  { unit }: Pick<Indicator, 'unit'>,
  reference: Reference,
  texts: Texts,
): string {
  const words = texts.references[reference];
  if (deviation.amount === 0) return words.on;
  const side = deviation.amount > 0 ? words.over : words.under;
  return `${formatDifference(deviation.amount, unit, texts)} ${side}${percentOf(deviation, texts)}`;
}

/** "Ökning med 0,2 procentenheter", "Minskning med 3 550 (5,2 %)". */
export function changeText(change: Deviation, { unit }: Pick<Indicator, 'unit'>, texts: Texts): string {
  if (change.amount === 0) return texts.unchanged;
  const amount = `${formatDifference(change.amount, unit, texts)}${percentOf(change, texts)}`;
  return change.amount > 0 ? texts.increase(amount) : texts.decrease(amount);
}

function percentOf({ percent }: Deviation, texts: Texts): string {
  if (percent === null || Math.abs(percent) > LARGEST_TELLING_PERCENT) return '';
  return ` (${formatPercent(percent, texts)})`;
}
