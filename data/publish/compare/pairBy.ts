export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Puts together what has the same key before and after: first all that there is after, then what is gone. */
export function pairBy<T>(before: readonly T[], after: readonly T[], keyOf: (thing: T) => string): Pair<T>[] {
  const former = new Map(before.map((thing) => [keyOf(thing), thing]));
  const latter = new Set(after.map(keyOf));
  return [
    ...after.map((thing) => ({ before: former.get(keyOf(thing)) ?? null, after: thing })),
    ...before.filter((thing) => !latter.has(keyOf(thing))).map((thing) => ({ before: thing, after: null })),
  ];
}
