import type { RunHistory } from './runHistory.js';
import type { Job, ScheduleDeps } from './schedule.js';

/** How a run went. */
export type Ran = { readonly kind: 'well' } | { readonly kind: 'failed'; readonly error: unknown };

export interface RunnerDeps extends Pick<ScheduleDeps, 'clock' | 'log' | 'onRun'> {
  readonly history: RunHistory;
}

const LONGEST_ERROR = 200;

/** Runs a job once, logs what came of it and writes that down. Never throws. */
export function createRunner({ history, clock, log, onRun }: RunnerDeps): (job: Job) => Promise<Ran> {
  return async (job) => {
    const startedAt = clock.now().toISOString();
    const finished = async (error: string | null, hasReport: boolean): Promise<void> => {
      const ran = { job: job.name, startedAt, finishedAt: clock.now().toISOString(), error };
      onRun?.(ran);
      await history
        .finished(ran, hasReport)
        .catch((failure: unknown) => log.error('job.notRecorded', { job: job.name, error: failure }));
    };
    try {
      const report = await job.run();
      if (report !== null) log.info('job.finished', { job: job.name, ...report });
      await finished(null, report !== null);
      return { kind: 'well' };
    } catch (error) {
      log.error('job.failed', { job: job.name, error });
      await finished(inShort(error), false);
      return { kind: 'failed', error };
    }
  };
}

/** Our own errors by their code; the message of another is cut. */
export function inShort(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, LONGEST_ERROR);
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : error.message.slice(0, LONGEST_ERROR);
}
