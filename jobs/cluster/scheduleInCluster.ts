import type { JobRuns } from '../../data/ports.js';
import { createRunner } from '../createRunner.js';
import { createRunHistory, type RunHistory } from '../runHistory.js';
import { statusOf, type Job, type Schedule } from '../schedule.js';
import { startTicks } from '../startTicks.js';
import type { JobQueue, Task } from './jobQueue.js';

/**
 * Every instance has the timetable, and the queue knows which times have been seen to. What failed, or was left by an
 * instance that was killed, is looked for at every tick; some job has one every minute.
 */
export function scheduleInCluster(queue: JobQueue): Schedule {
  return (jobs, deps) => {
    const { log } = deps;
    const [ours, shared] = [createRunHistory(deps.jobRuns), createSharedHistory(deps.jobRuns)];
    const runHere = createRunner({ ...deps, history: ours });
    const runForAll = createRunner({ ...deps, history: shared });
    const atWork = new Set<Promise<unknown>>();
    let isStopping = false;

    const see = async (task: Task): Promise<void> => {
      const job = jobs.find((candidate) => candidate.name === task.job);
      if (job === undefined) return task.failed(new Error('This version of the bot does not know the job'));
      const ran = await runForAll(job);
      await (ran.kind === 'well' ? task.done() : task.failed(ran.error));
    };
    const seeToAll = async (): Promise<void> => {
      for (let task = await queue.next(); task !== null; task = isStopping ? null : await queue.next())
        await see(task);
    };
    const onTick = async (job: Job, at: Date): Promise<void> => {
      if (job.isOfProcess === true) return void (await runHere(job));
      await queue.add({ job: job.name, at });
      await seeToAll();
    };
    /** A queue that cannot be reached costs this tick: the next one sees what is left. */
    const begin = async (what: string, task: () => Promise<void>): Promise<void> => {
      const working = task().catch((error: unknown) => log.error('job.notQueued', { job: what, error }));
      atWork.add(working);
      await working;
      atWork.delete(working);
    };

    const ticks = startTicks(jobs, (job, at) => begin(job.name, () => onTick(job, at)), log);
    return {
      status: async () => {
        const givenUp = await queue.givenUp();
        return Promise.all(
          jobs.map(async (job) => {
            const lost = givenUp.get(job.name);
            const last = await (job.isOfProcess === true ? ours : shared).last(job.name);
            return {
              ...statusOf(job, last, ticks.nextAt(job)),
              ...(lost !== undefined && { givenUp: lost }),
            };
          }),
        );
      },
      stop: async () => {
        isStopping = true;
        await ticks.stop();
        await Promise.all(atWork);
      },
    };
  };
}

/** Each run is written down at once, for whichever instance is asked. */
function createSharedHistory(jobRuns: JobRuns): RunHistory {
  return {
    finished: (run) => jobRuns.record(run),
    last: async (job) => (await jobRuns.all()).find((run) => run.job === job) ?? null,
  };
}
