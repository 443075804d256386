/** The longest that each text of a row may be, in characters. */
export interface RowRoom {
  readonly name: number;
  /** Of each of the controller's own texts. */
  readonly quote: number;
  /** What somebody wrote when acknowledging it. */
  readonly comment: number;
}

/** Measured: fifteen rows with all texts at their longest stay below the 80 KB that cards are authored for. */
const ROOMS: readonly (RowRoom & { readonly upTo: number })[] = [
  { upTo: 3, name: 120, quote: 280, comment: 200 },
  { upTo: 8, name: 120, quote: 160, comment: 120 },
  { upTo: 12, name: 80, quote: 70, comment: 60 },
];
const LEAST: RowRoom = { name: 80, quote: 50, comment: 60 };

/** With many rows each says less: the details of an alert say all of it. */
export function rowRoom(rows: number): RowRoom {
  return ROOMS.find(({ upTo }) => rows <= upTo) ?? LEAST;
}
