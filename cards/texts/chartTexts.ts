import type { Frequency } from '../../data/report/period.js';
import type { Course } from '../parts/chartTrend.js';

interface TrendTold {
  /** null where there is nothing before to compare with. */
  readonly course: Course | null;
  readonly frequency: Frequency;
  /** "5,3 %" */
  readonly value: string;
  /** What `when` gives. */
  readonly when: string;
  /** "0,3 procentenheter över målet"; null without a target. */
  readonly deviation: string | null;
}

/** Sentences that say what a chart shows, and what it is labelled with. Figures and names come in ready. */
export interface ChartTexts {
  readonly when: (period: string, accumulates: boolean) => string;
  readonly trend: (told: TrendTold) => string;
  /** @param side "över målet" */
  readonly stayed: (side: string, periods: number, frequency: Frequency) => string;
  /** "Utfall (%)" */
  readonly inUnit: (label: string, unit: string) => string;
  readonly facts: Readonly<Record<'newest' | 'highest' | 'lowest' | 'nearest' | 'furthest', string>>;
  readonly fact: (value: string, period: string) => string;
  readonly shares: {
    readonly title: string;
    readonly name: string;
    readonly budget: string;
    /** Above each outcome in percent of its budget. */
    readonly share: string;
    readonly counts: (counts: {
      readonly all: number;
      readonly over: number;
      readonly under: number;
      readonly on: number;
    }) => string;
    readonly furthest: (name: string, deviation: string) => string;
    readonly leftOut: (names: string) => string;
  };
}
