import type { Dataset, Reading, ReadingFigure, Source } from '../report/dataset.js';
import type { Period } from '../report/period.js';
import type { Actor } from './audit.js';

/** One figure that somebody typed in a form. */
export interface Correction {
  readonly indicatorId: string;
  /** Of the reading: a report may hold earlier months too. */
  readonly period: Period;
  readonly field: ReadingFigure;
  /** In the indicator's unit; null blanks the figure. */
  readonly value: number | null;
  readonly by: Actor;
  /** ISO time, UTC. */
  readonly at: string;
}

export type Corrected =
  | {
      readonly kind: 'corrected';
      readonly dataset: Dataset;
      readonly before: Reading;
      readonly after: Reading;
    }
  | { readonly kind: 'unchanged'; readonly reading: Reading }
  /** The report has no row for it: a figure can be put right, a row cannot be made of one. */
  | { readonly kind: 'noReading' };

/** The report with one figure put right. The figure's source then says who typed it, and names no cell. */
export function correctReading(dataset: Dataset, correction: Correction): Corrected {
  const { indicatorId, period, field, value } = correction;
  const before = dataset.readings.find(
    (reading) => reading.indicatorId === indicatorId && reading.period === period,
  );
  if (before === undefined) return { kind: 'noReading' };
  // A typed outcome is exact, so the same figure without its "ca" is a change.
  const approximate = field === 'outcome' ? false : before.approximate;
  if (before[field] === value && before.approximate === approximate)
    return { kind: 'unchanged', reading: before };

  const after: Reading = {
    ...before,
    [field]: value,
    approximate,
    source: typedIn(before.source, correction),
  };
  const readings = dataset.readings.map((reading) => (reading === before ? after : reading));
  return { kind: 'corrected', dataset: { ...dataset, readings }, before, after };
}

function typedIn({ cells, typed, ...place }: Source, { field, by, at }: Correction): Source {
  const others = Object.fromEntries(Object.entries(cells).filter(([name]) => name !== field));
  return { ...place, cells: others, typed: { ...typed, [field]: { by, at } } };
}
