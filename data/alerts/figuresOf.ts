import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import type { Figures } from './decision.js';

/** @param previous the reading of the period before; null when there is none */
export function figuresOf(
  { unit }: Pick<Indicator, 'unit'>,
  { outcome, target, forecast, annualTarget }: Reading,
  previous: Reading | null,
): Figures {
  return { unit, outcome, target, previous: previous?.outcome ?? null, forecast, annualTarget };
}
