import type { Period } from '../report/period.js';

/** Computes once for each period: there are few of them, and many rows. */
export function perPeriod<T>(compute: (period: Period) => T): (period: Period) => T {
  const known = new Map<Period, T>();
  return (period) => {
    const remembered = known.get(period);
    if (remembered !== undefined) return remembered;
    const value = compute(period);
    known.set(period, value);
    return value;
  };
}
