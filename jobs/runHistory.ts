import type { JobRun, JobRuns } from '../data/ports.js';

/** The last run of each job: in memory always, on the disk as often as is worth it. */
export interface RunHistory {
  /** @param hasReport it has done something */
  readonly finished: (run: JobRun, hasReport: boolean) => Promise<void>;
  /** The last one, of an earlier process if need be; null when it never ran. */
  readonly last: (job: string) => Promise<JobRun | null>;
}

/** A run that only looked, or failed as the one before, is written down so often. */
const WRITTEN_EVERY_MS = 3_600_000;

/** @throws StoreError from both when the disk fails; the run is known all the same */
export function createRunHistory(jobRuns: JobRuns): RunHistory {
  const last = new Map<string, JobRun>();
  const written = new Map<string, JobRun>();

  const isWorthIt = ({ job, error, finishedAt }: JobRun, hasReport: boolean): boolean => {
    const before = written.get(job);
    if (before === undefined || hasReport || before.error !== error) return true;
    return Date.parse(finishedAt) - Date.parse(before.finishedAt) >= WRITTEN_EVERY_MS;
  };

  return {
    async finished(run, hasReport) {
      last.set(run.job, run);
      if (!isWorthIt(run, hasReport)) return;
      await jobRuns.record(run);
      written.set(run.job, run);
    },
    last: async (job) => last.get(job) ?? (await jobRuns.all()).find((run) => run.job === job) ?? null,
  };
}
