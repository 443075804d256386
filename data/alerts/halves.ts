/** The first half and the second; null when there is nothing to halve. */
export function halves<Row>(rows: readonly Row[]): readonly [Row[], Row[]] | null {
  const middle = Math.ceil(rows.length / 2);
  return rows.length < 2 ? null : [rows.slice(0, middle), rows.slice(middle)];
}
