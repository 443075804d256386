import type { Clock, JobRun, JobRuns } from '../data/ports.js';
import { createRunner } from './createRunner.js';
import { createRunHistory } from './runHistory.js';
import { startTicks } from './startTicks.js';

export interface Job {
  readonly name: string;
  /**
   * Cron expression of five fields in Swedish time. Keep out of 02-03: node-cron leaves that hour out on the day that
   * summer time begins.
   */
  readonly at: string;
  /** It is about what a process has in memory, so of several instances each runs it; any other is run by one of them. */
  readonly isOfProcess?: true;
  /** What it resolves to is logged as the job's report; null is nothing worth a line. */
  run(): Promise<object | null>;
}

export interface JobLog {
  info(event: string, fields: Readonly<Record<string, unknown>>): void;
  error(event: string, fields: Readonly<Record<string, unknown>>): void;
}

export interface ScheduleDeps {
  readonly jobRuns: JobRuns;
  readonly clock: Clock;
  readonly log: JobLog;
  /** Told of every run here, for who counts them. */
  readonly onRun?: ((run: JobRun) => void) | undefined;
}

/** How a job fares; times in ISO, UTC. */
export interface JobStatus {
  readonly job: string;
  /** When its last run ended; null when it never ran. */
  readonly lastRunAt: string | null;
  /** null when that went well; else what was wrong, in a few words. */
  readonly error: string | null;
  /** null when it runs no more. */
  readonly nextRunAt: string | null;
  /** Runs that failed so often that they were not tried again; absent when there are none. */
  readonly givenUp?: GivenUpRuns;
}

/** Of the last days. */
export interface GivenUpRuns {
  readonly times: number;
  readonly lastAt: string;
}

export interface RunningJobs {
  /** Of each job, in the order of the timetable. */
  readonly status: () => Promise<JobStatus[]>;
  /** Starts no more of them and waits for those at work. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs each job at its times, and again at the next when one failed.
 *
 * @throws Error when an expression is not valid
 */
export type Schedule = (jobs: readonly Job[], deps: ScheduleDeps) => RunningJobs;

/** In this process, never one job twice at once. */
export const schedule: Schedule = (jobs, deps) => {
  const history = createRunHistory(deps.jobRuns);
  const run = createRunner({ ...deps, history });
  const atWork = new Set<Promise<unknown>>();
  const onTick = async (job: Job): Promise<void> => {
    const running = run(job);
    atWork.add(running);
    await running;
    atWork.delete(running);
  };
  const ticks = startTicks(jobs, onTick, deps.log);
  return {
    status: () =>
      Promise.all(jobs.map(async (job) => statusOf(job, await history.last(job.name), ticks.nextAt(job)))),
    stop: async () => {
      await ticks.stop();
      await Promise.all(atWork);
    },
  };
};

export function statusOf({ name: job }: Job, last: JobRun | null, nextRunAt: string | null): JobStatus {
  return { job, lastRunAt: last?.finishedAt ?? null, error: last?.error ?? null, nextRunAt };
}
