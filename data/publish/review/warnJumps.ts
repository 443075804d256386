import type { Reading } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { PastReadings } from '../../report/pastReadings.js';
import { normalRange, type NormalRange } from './normalRange.js';
import { placeOfFigure } from './places.js';
import type { ReviewScope } from './reviewScope.js';
import { exactOutcome, stepOf, stepsOf } from './steps.js';
import type { Warning } from './warning.js';

/** Outcomes beyond the indicator's normal variation; of an accumulating one what was added since the period before. */
export function warnJumps({ handedIn, indicators, past }: ReviewScope): Warning[] {
  return handedIn.readings.flatMap((reading): Warning[] => {
    const indicator = indicators.get(reading.indicatorId);
    const ground = indicator === undefined ? null : groundOf(indicator, reading, past);
    if (indicator === undefined || ground === null) return [];
    const { value, normal } = ground;
    if (value >= normal.low && value <= normal.high) return [];
    return [{ ...placeOfFigure(indicator, reading, 'outcome'), code: 'jump', indicator, value, ...normal }];
  });
}

interface Ground {
  /** The outcome, or what it adds to the period before. */
  readonly value: number;
  readonly normal: NormalRange;
}

/** What tells whether an outcome is a jump; null where too little is known of the periods before. */
export function groundOf(indicator: Indicator, reading: Reading, past: PastReadings): Ground | null {
  const before = past.before(indicator.id, reading.period);
  const value = valueOf(indicator, reading, before[0] ?? null);
  const normal = normalRange(valuesOf(indicator, before));
  return value === null || normal === null ? null : { value, normal };
}

function valueOf({ accumulates }: Indicator, reading: Reading, before: Reading | null): number | null {
  return accumulates ? stepOf(reading, before) : exactOutcome(reading);
}

function valuesOf({ accumulates }: Indicator, readings: readonly Reading[]): readonly number[] {
  return accumulates ? stepsOf(readings) : readings.map(exactOutcome).filter((value) => value !== null);
}
