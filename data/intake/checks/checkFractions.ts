import Big from 'big.js';
import { READING_FIGURES } from '../../report/dataset.js';
import type { Report } from '../problem.js';
import type { UsualLevel } from '../reportContext.js';
import type { PlacedReading } from '../tables/readReadings.js';

/** Midway, on a scale of ratios, between a percentage at its usual level and the same one written as a fraction. */
export const MIDWAY = 10;

/**
 * Whether 5,3 % seems to be written as 0,053: at most 1, which is 100 % as a fraction, and nearer to a hundredth
 * of the level than to the level itself.
 */
export function looksLikeFraction(figure: number, level: number): boolean {
  return figure !== 0 && Math.abs(figure) <= 1 && MIDWAY * Math.abs(figure) < Math.abs(level);
}

/** The percentage that a fraction means: 5.3 for 0.053, exact. */
export function asPercent(fraction: number): number {
  return new Big(fraction).times(100).toNumber();
}

/**
 * Reports rows of percentages written as fractions. It is certain when at least two figures of the row agree on it
 * against the usual level; a single figure out of step may be true, so it is left to a warning.
 */
export function checkFractions(
  readings: readonly PlacedReading[],
  usualLevel: UsualLevel,
  report: Report,
): void {
  for (const { indicator, reading, place } of readings) {
    const level = indicator.unit === 'percent' ? usualLevel(indicator.id) : null;
    const stated = READING_FIGURES.filter((field) => reading[field] !== null && reading[field] !== 0);
    const [first] = stated;
    if (level === null || first === undefined || stated.length < 2) continue;
    if (!stated.every((field) => looksLikeFraction(reading[field] ?? 0, level))) continue;
    const fraction = reading[first] ?? 0;
    report({
      ...place(first),
      code: 'percentAsFraction',
      indicator: indicator.name,
      stated: fraction,
      meant: asPercent(fraction),
    });
  }
}
