import type { Dataset } from '../../data/report/dataset.js';
import type { Period } from '../../data/report/period.js';

/** The report as an invented earlier month: everything on its target and every forecast on the annual one, every project green. */
export function aQuietMonth({ readings, projects, ...others }: Dataset, period: Period): Dataset {
  return {
    ...others,
    period,
    readings: readings
      .filter(({ approximate }) => !approximate)
      .map((reading) => ({
        ...reading,
        period: reading.period === others.period ? period : reading.period,
        outcome: reading.target ?? reading.outcome,
        forecast: reading.annualTarget,
      })),
    projects: projects.map((project) => ({
      ...project,
      status: 'green' as const,
      dimensions: { time: 'green' as const },
    })),
    commentaries: [],
  };
}
