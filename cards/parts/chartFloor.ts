/**
 * Where the vertical axis of lines begins: at 0, unless all would then be pressed together at the top, or some lie
 * below it. Never for bars, whose length is what is compared.
 *
 * @param figures at least one
 */
export function floorOf(figures: readonly number[]): number {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const range = most - least;
  if (range === 0 || (least >= 0 && range > most / 2)) return Math.min(least, 0);
  const step = 10 ** Math.floor(Math.log10(range));
  const floor = Number((Math.floor((least - range) / step) * step).toPrecision(12));
  return least >= 0 ? Math.max(floor, 0) : Number((Math.floor(least / step) * step).toPrecision(12));
}
