import fc from 'fast-check';
import type { Dataset, Project, Reading } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import { periodContaining, shiftPeriod } from '../../../data/report/period.js';
import { aDataset, aReading } from '../../builders/aDataset.js';
import { anEconomyLine, anIndicator } from '../../builders/anIndicator.js';
import { period } from '../../builders/aReadingView.js';
import { aProject } from '../../builders/aReport.js';

export const INDICATORS: readonly Indicator[] = [
  anIndicator(),
  anEconomyLine(),
  anIndicator({ id: 'sla', name: 'SLA', frequency: 'tertial', direction: 'higherIsBetter' }),
];
const JANUARY = period('2023-01');

/** Round the limits of a target of 5: green, both edges, red, blank. */
const outcome = fc.constantFrom(4, 5, 5.1, 5.15, 5.16, 5.5, 5.51, 6, null);
const row = fc.record({
  outcome,
  target: fc.constantFrom(5, 5, 5, 5.2, null),
  forecast: fc.constantFrom(5, 5, 5.3, null),
  annualTarget: fc.constant(5),
  approximate: fc.boolean().map((is) => is),
});
const status = fc.constantFrom('green', 'yellow', 'red', 'deviating', null);
export const month = fc.record({
  /** Mostly the next one, sometimes one already published: a correction. */
  back: fc.constantFrom(0, 0, 0, 1, 2),
  kind: fc.constantFrom('final' as const, 'final' as const, 'preliminary' as const),
  rows: fc.tuple(...INDICATORS.map(() => fc.option(row, { freq: 6 }))),
  project: fc.option(fc.record({ status, time: status }), { freq: 4 }),
});
export const history = fc.array(month, { minLength: 1, maxLength: 14 });
export type Month = ReturnType<typeof month.generate>['value'];

export function datasetOf({ rows, project }: Month, at: number): Dataset {
  const own = shiftPeriod(JANUARY, at);
  const readings = INDICATORS.flatMap(({ id, frequency }, place): Reading[] => {
    const fields = rows[place];
    if (fields == null) return [];
    return [aReading({ ...fields, indicatorId: id, period: periodContaining(own, frequency) })];
  });
  return aDataset({ period: own, readings, projects: project === null ? [] : [projectOf(project)] });
}

function projectOf({ status: overall, time }: NonNullable<Month['project']>): Project {
  return aProject({ status: overall, dimensions: time === null ? {} : { time } });
}

/** Each month's place on the calendar: going back corrects what has been published. */
export function places(months: readonly Month[]): { readonly month: Month; readonly at: number }[] {
  let next = 0;
  return months.map((one) => {
    const at = one.back === 0 || next < one.back ? next++ : next - one.back;
    return { month: one, at };
  });
}
