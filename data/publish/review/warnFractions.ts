import { asPercent, looksLikeFraction, MIDWAY } from '../../intake/checks/checkFractions.js';
import { READING_FIGURES } from '../../report/dataset.js';
import { placeOfFigure } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import { usualLevel } from './usualLevel.js';
import type { Warning } from './warning.js';

/**
 * Percentages out of step with the rest: 0,053 beside a target of 5. The level is that of earlier reports, else
 * the largest figure of the row itself; and no row has only figures smaller than the tolerance.
 * A row whose every figure is a fraction against earlier reports is no warning but an error (`checkFractions`).
 */
export function warnFractions({ handedIn, indicators, past }: ReviewScope): Warning[] {
  return handedIn.readings.flatMap((reading) => {
    const indicator = indicators.get(reading.indicatorId);
    if (indicator?.unit !== 'percent') return [];
    const inRow = Math.max(...READING_FIGURES.map((field) => Math.abs(reading[field] ?? 0)));
    const { range, yellow } = indicator.tolerance ?? { range: 0, yellow: 0 };
    const level =
      usualLevel(past.of(indicator.id).filter((earlier) => earlier !== reading)) ??
      Math.max(inRow, MIDWAY * (range + yellow));
    return READING_FIGURES.flatMap((field): Warning[] => {
      const stated = reading[field];
      if (stated === null || !looksLikeFraction(stated, level)) return [];
      const place = placeOfFigure(indicator, reading, field);
      return [{ ...place, code: 'percentAsFraction', indicator, stated, meant: asPercent(stated) }];
    });
  });
}
