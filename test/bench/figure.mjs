/**
 * One measured figure.
 *
 * @param {string} name area and what is measured, with its unit: `start.readyMs`
 * @param {number} value
 * @param {string} unit
 * @param {number} [most] the goal: no more than this
 */
export function figure(name, value, unit, most) {
  const rounded = Math.round(value * 100) / 100;
  if (most === undefined) return { name, value: rounded, unit, goal: null, ok: null };
  return { name, value: rounded, unit, goal: `<= ${most}`, ok: rounded <= most };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** As `figure`, where more is better. @param {number} least the goal: no less than this */
export function atLeast(name, value, unit, least) {
  const rounded = Math.round(value * 100) / 100;
  return { name, value: rounded, unit, goal: `>= ${least}`, ok: rounded >= least };
}
