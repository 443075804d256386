import cron from 'node-cron';
import type { Job, JobLog } from './schedule.js';

/** The times of the timetable, as they come. */
export interface Ticks {
  /** ISO, UTC; null when it comes no more. */
  readonly nextAt: (job: Job) => string | null;
  /** No more of them come. */
  readonly stop: () => Promise<void>;
}

const TIMEZONE = 'Europe/Stockholm';

/**
 * Calls `onTick` at each job's times, with the time that was meant; of one job not again before it has settled.
 *
 * @throws Error when an expression is not valid
 */
export function startTicks(
  jobs: readonly Job[],
  onTick: (job: Job, at: Date) => Promise<void>,
  log: JobLog,
): Ticks {
  const tasks = new Map(
    jobs.map((job) => [
      job,
      cron.schedule(job.at, ({ date }) => onTick(job, date), {
        name: job.name,
        timezone: TIMEZONE,
        noOverlap: true,
        logger: quietly(job, log),
      }),
    ]),
  );
  return {
    nextAt: (job) => tasks.get(job)?.getNextRun()?.toISOString() ?? null,
    stop: async () => {
      await Promise.all([...tasks.values()].map(async (task) => task.destroy()));
    },
  };
}

/** node-cron writes to the console when a run is missed or overlaps; here it goes to our log. */
function quietly({ name }: Job, log: JobLog) {
  const tell = (notice: string | Error): void => log.error('job.notice', { job: name, notice });
  return { info: () => undefined, debug: () => undefined, warn: tell, error: tell };
}
