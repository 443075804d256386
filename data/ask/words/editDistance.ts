/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each costing 1.
 *
 * @param limit the largest distance of interest
 * @returns the distance, or `limit + 1` as soon as it must be larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Three rows, used in turn; more columns than any word of a label needs cost nothing.
  if (b.length >= rowLength) growRows(b.length + 1);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let best = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const same = letter === b.charCodeAt(column - 1);
      let distance = Math.min(
        (last[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (last[column - 1] ?? limit) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, (beforeLast[column - 2] ?? limit) + 1);
      current[column] = distance;
      if (distance < best) best = distance;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? limit + 1;
}

let rowLength = 64;
let rows = makeRows();

function growRows(length: number): void {
  rowLength = 2 * length;
  rows = makeRows();
}

function makeRows(): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(rowLength), new Uint16Array(rowLength), new Uint16Array(rowLength)];
}
