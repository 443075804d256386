/** A measured figure and whether it keeps its goal; both are null for a figure without one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string | null;
  readonly ok: boolean | null;
}

export function figure(name: string, value: number, unit: string, most?: number): Figure;
export function median(values: readonly number[]): number;
