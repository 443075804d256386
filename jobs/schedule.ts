import cron from 'node-cron';

export interface Job {
  readonly name: string;
  /**
   * Cron expression of five fields in Swedish time. Keep out of 02-03: node-cron leaves that hour out on the day that
   * summer time begins.
   */
  readonly at: string;
  /** What it resolves to is logged as the job's report; null is nothing worth a line. */
  run(): Promise<object | null>;
}

export interface JobLog {
  info(event: string, fields: Readonly<Record<string, unknown>>): void;
  error(event: string, fields: Readonly<Record<string, unknown>>): void;
}

export interface RunningJobs {
  /** Starts no more of them and waits for those at work. */
  stop(): Promise<void>;
}

const TIMEZONE = 'Europe/Stockholm';

/**
 * Runs each job at its times, never twice at once. A job that throws is logged and comes again at its next time.
 *
 * @throws Error when an expression is not valid
 */
export function schedule(jobs: readonly Job[], log: JobLog): RunningJobs {
  const atWork = new Set<Promise<void>>();

  const run = async (job: Job): Promise<void> => {
    try {
      const report = await job.run();
      if (report !== null) log.info('job.finished', { job: job.name, ...report });
    } catch (error) {
      log.error('job.failed', { job: job.name, error });
    }
  };
  const tasks = jobs.map((job) =>
    cron.schedule(
      job.at,
      async () => {
        const running = run(job);
        atWork.add(running);
        await running;
        atWork.delete(running);
      },
      { name: job.name, timezone: TIMEZONE, noOverlap: true, logger: quietly(job, log) },
    ),
  );
  return {
    stop: async () => {
      await Promise.all(tasks.map(async (task) => task.destroy()));
      await Promise.all(atWork);
    },
  };
}

/** node-cron writes to the console when a run is missed or overlaps; here it goes to our log. */
function quietly({ name }: Job, log: JobLog) {
  const tell = (notice: string | Error): void => log.error('job.notice', { job: name, notice });
  return { info: () => undefined, debug: () => undefined, warn: tell, error: tell };
}
