import type { JobRuns } from '../../ports.js';
import { checked } from '../checked.js';
import { jobRunSchema } from '../files/storedFiles.js';
import { readStored } from './readStored.js';
import type { Scope } from './scope.js';

export function createJobRuns({ door, database, organisation, turns }: Scope): JobRuns {
  return {
    all: () =>
      door.pass(async () => {
        const rows = await database.query<{ readonly run: unknown }>({
          text: 'SELECT run FROM kpi.job_runs WHERE organisation = $1 ORDER BY place',
          values: [organisation],
        });
        return rows.map(({ run }) => readStored(jobRunSchema, run, `kpi.job_runs of ${organisation}`));
      }),

    record: (run) =>
      door.pass(async () => {
        const whole = checked(jobRunSchema, run);
        await turns.take(() =>
          database.query({
            text: `
              INSERT INTO kpi.job_runs (organisation, job, run) VALUES ($1, $2, $3)
              ON CONFLICT (organisation, job) DO UPDATE SET run = excluded.run`,
            values: [organisation, whole.job, JSON.stringify(whole)],
          }),
        );
      }),
  };
}
