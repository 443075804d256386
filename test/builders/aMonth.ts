import type { Dataset, ProjectStatus } from '../../data/report/dataset.js';
import { periodOf } from '../../data/report/period.js';
import { aDataset, aReading } from './aDataset.js';
import { anEconomyLine, anIndicator } from './anIndicator.js';
import { aProject } from './aReport.js';

/** What `aMonth` tells of. */
export const SICK = 'sjukfranvaro';
export const COSTS = 'kostnader';
export const MONTH_INDICATORS = [anIndicator(), anEconomyLine({ id: COSTS, name: 'Kostnader' })] as const;

interface Month {
  /** Against 5, yellow up to 5.5; null is a blank. */
  readonly sick?: number | null;
  /** In percent of the budget, yellow up to 103. */
  readonly costs?: number;
  /** In percent of the year's budget. */
  readonly forecast?: number;
  readonly time?: ProjectStatus;
}

/** An invented month of 2023, in which all is well but what is said. */
export function aMonth(
  number: number,
  { sick = 5, costs = 100, forecast = 100, time = 'green' }: Month = {},
): Dataset {
  const period = periodOf('month', 2023, number);
  const budget = number * 1_000;
  return aDataset({
    period,
    readings: [
      aReading({ indicatorId: SICK, period, outcome: sick }),
      aReading({
        indicatorId: COSTS,
        period,
        target: budget,
        outcome: (budget * costs) / 100,
        annualTarget: 12_000,
        forecast: forecast * 120,
      }),
    ],
    projects: [aProject({ status: null, dimensions: { time } })],
  });
}
