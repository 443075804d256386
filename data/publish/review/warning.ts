import type { Fault, Place } from '../../intake/problem.js';
import type { Dimension } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { Period } from '../../report/period.js';

/** A row of the published version that a table handed in lacks. */
export interface RemovedRow {
  readonly name: string;
  /** Of a reading that tells of an earlier period than the report's; null for all others. */
  readonly period: Period | null;
}

/** What looks wrong but may be right: the controller has to say that it is meant. */
export type Finding =
  | {
      /** One figure of the row is a hundred times smaller than the rest: 0,053 for 5,3 %. */
      readonly code: 'percentAsFraction';
      readonly indicator: Indicator;
      readonly stated: number;
      readonly meant: number;
    }
  | {
      readonly code: 'accumulatedFell';
      readonly indicator: Indicator;
      readonly period: Period;
      readonly outcome: number;
      readonly earlierPeriod: Period;
      readonly earlierOutcome: number;
    }
  | {
      readonly code: 'targetOffShare';
      readonly indicator: Indicator;
      readonly target: number;
      readonly annualTarget: number;
      /** Months of the year that the target covers. */
      readonly months: number;
      /** That share of the annual target. */
      readonly expected: number;
    }
  | {
      readonly code: 'jump';
      readonly indicator: Indicator;
      /** The outcome, or what was added since the period before if the indicator accumulates. */
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** How many earlier periods the limits are made of. */
      readonly periods: number;
    }
  | {
      /** More than five times what it stands beside, or less than a fifth of it. */
      readonly code: 'magnitude';
      readonly indicator: Indicator;
      readonly outcome: number;
      readonly beside: 'previousYear' | 'published' | 'target';
      readonly figure: number;
    }
  | {
      readonly code: 'projectUnexplained';
      readonly project: string;
      /** What is not green: the project as a whole or some of its dimensions. */
      readonly off: readonly ('status' | Dimension)[];
      readonly lacks: readonly ('cause' | 'action')[];
    }
  | {
      /** `row`: there is no row for it; `outcome`: there is one, without an outcome. */
      readonly code: 'missingReading';
      readonly lacks: 'row' | 'outcome';
      readonly indicator: Indicator;
      readonly period: Period;
      readonly earlierPeriod: Period;
    }
  | {
      readonly code: 'rowsRemoved';
      /** At least one, in the order of the published version. */
      readonly rows: readonly RemovedRow[];
      readonly period: Period;
      /** Of the published version. */
      readonly number: number;
    }
  | {
      readonly code: 'definitionRemoved';
      readonly indicator: Indicator;
      /** The newest period that a report has it for. */
      readonly period: Period;
    }
  | { readonly code: 'preliminaryAfterFinal'; readonly period: Period; readonly number: number }
  /** A sum that the tables of this upload and those kept from the published report do not give together. */
  | Extract<Fault, { readonly code: 'wrongSum' }>;

/** `describeWarning` says it in words. */
export type Warning = Place & Finding;
