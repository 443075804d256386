import Big from 'big.js';
import type { Reading } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import { monthsElapsed } from '../../report/period.js';
import { placeOfFigure } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import type { Warning } from './warning.js';

/**
 * A proportional target is the annual one by elapsed months, but for its rounding. The five of November 2023 are
 * at most 0,005 % off (each month rounded to a whole: 58 333 x 11 = 641 663); half a percent leaves room for those
 * who round to thousands, and is far less than a digit in the wrong place.
 */
const PROPORTIONAL_SHARE = new Big('0.005');
/**
 * A budget follows its own calendar, so it may be half a month of the year's budget away: beyond that it is nearer
 * to another month's share. Of November 2023 the farthest is Kostnad utvecklingsprojekt, 85 350 of 90 000: 94,8 %
 * where eleven twelfths are 91,7 %, 3,2 points away of the 4,2 allowed.
 */
const BUDGET_SHARE = new Big(1).div(24);
const MONTHS = 12;

/** Accumulated targets far from their share of the annual target: 11/12 in November. */
export function warnTargets({ handedIn, indicators }: ReviewScope): Warning[] {
  return handedIn.readings.flatMap((reading): Warning[] => {
    const indicator = indicators.get(reading.indicatorId);
    if (indicator === undefined || !indicator.accumulates) return [];
    const { target, annualTarget } = reading;
    if (target === null || annualTarget === null || annualTarget === 0) return [];
    const expected = shareOf(reading, annualTarget);
    const allowed = allowedOf(indicator, expected, annualTarget);
    if (allowed === null || expected.minus(target).abs().lte(allowed)) return [];
    return [
      {
        ...placeOfFigure(indicator, reading, 'target'),
        code: 'targetOffShare',
        indicator,
        target,
        annualTarget,
        months: monthsElapsed(reading.period),
        expected: expected.toNumber(),
      },
    ];
  });
}

function shareOf({ period }: Reading, annualTarget: number): Big {
  return new Big(annualTarget).times(monthsElapsed(period)).div(MONTHS);
}

/** How far off the target may be; null when the rule says nothing of shares. */
function allowedOf({ targetRule }: Indicator, expected: Big, annualTarget: number): Big | null {
  switch (targetRule) {
    case 'proportional':
      return expected.abs().times(PROPORTIONAL_SHARE);
    case 'stated':
    case 'budget':
      return new Big(annualTarget).abs().times(BUDGET_SHARE);
    case 'none':
      return null;
  }
}
