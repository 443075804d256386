import type { ProjectStatus, Status } from '../report/dataset.js';
import type { Direction, Indicator, IndicatorKind, Unit } from '../report/indicator.js';
import type { Frequency } from '../report/period.js';

/** The Swedish words of the tables and what they mean to the code. */

export const UNITS = { procent: 'percent', antal: 'count', tkr: 'tkr', index: 'index' } satisfies Record<
  string,
  Unit
>;

export const STATUSES = { grön: 'green', gul: 'yellow', röd: 'red' } satisfies Record<string, Status>;

/** `avvikelse`: the report tells of a deviation without its colour. */
export const PROJECT_STATUSES = { ...STATUSES, avvikelse: 'deviating' } satisfies Record<
  string,
  ProjectStatus
>;

export const KINDS = {
  indikator: 'indicator',
  ekonomi: 'economy',
  enhetsresultat: 'unitResult',
} satisfies Record<string, IndicatorKind>;

export const DIRECTIONS = {
  'lägre är bättre': 'lowerIsBetter',
  'högre är bättre': 'higherIsBetter',
  'inom intervall': 'withinRange',
  ingen: 'none',
} satisfies Record<string, Direction>;

export const FREQUENCIES = { månad: 'month', tertial: 'tertial', år: 'year' } satisfies Record<
  string,
  Frequency
>;

export const TARGET_RULES = {
  angivet: 'stated',
  proportionellt: 'proportional',
  budget: 'budget',
  inget: 'none',
} satisfies Record<string, Indicator['targetRule']>;

export const RESULT_ROLES = { post: 'item', summa: 'sum', total: 'total' } satisfies Record<
  string,
  NonNullable<Indicator['resultRow']>['role']
>;

export const YES_NO = { ja: true, nej: false };

export const GOAL_SCOPES = { förvaltningen: 'department', staden: 'city' } as const;

/** The Swedish word of a code, for messages. */
export function wordFor<T>(words: Readonly<Record<string, T>>, code: T): string {
  return Object.keys(words).find((word) => words[word] === code) ?? String(code);
}
