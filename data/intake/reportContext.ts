import type { Source } from '../report/dataset.js';
import type { Period } from '../report/period.js';

/** Something with an id of its own, and where it stands. */
export interface Identified {
  readonly id: string;
  readonly source: Source;
}

/** The level that an indicator's percentages usually lie at; null when no earlier report tells. */
export type UsualLevel = (indicatorId: string) => number | null;

/** What is known beside the tables themselves. */
export interface ReportContext {
  /** The period that the uploader states; null leaves it to the rows. */
  readonly period: Period | null;
  /** What stays of the published report because its tables are not handed in: known ids, and taken ones. */
  readonly kept: readonly Identified[];
  readonly usualLevel: UsualLevel;
}

/** Tables that stand for themselves: nothing is published yet. */
export const NO_CONTEXT: ReportContext = { period: null, kept: [], usualLevel: () => null };
