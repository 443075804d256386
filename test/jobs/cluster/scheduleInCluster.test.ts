import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { type JobQueue, openJobQueues } from '../../../jobs/cluster/jobQueue.js';
import { scheduleInCluster } from '../../../jobs/cluster/scheduleInCluster.js';
import type { Job, RunningJobs } from '../../../jobs/schedule.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { usePostgres } from '../../postgres/usePostgres.js';
import { until } from './until.js';

const postgres = usePostgres();
const EVERY_SECOND = '* * * * * *';
const NEVER = '0 0 29 2 *';
const TIMING = { limitSeconds: 300, watchSeconds: 60, retrySeconds: 0 };

const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop } of running.splice(0).reverse()) await stop();
});

interface Instance {
  readonly jobs: RunningJobs;
  /** The times that it has seen, as the queue was told. */
  readonly ticks: readonly string[];
  readonly log: readonly string[];
}

/** One of the instances of an organisation, with a storage and a queue of its own. */
async function anInstance(organisation: string, timetable: readonly Job[]): Promise<Instance> {
  const clock = createFakeClock();
  const storage = await postgres.open({ organisation, clock });
  const [ticks, log]: [string[], string[]] = [[], []];
  const note = (event: string) => void log.push(event);
  const queues = await openJobQueues(postgres.pool(), { info: note, error: note }, TIMING);
  const queue = queues.of(organisation);
  const watched: JobQueue = {
    ...queue,
    add: async (tick) => {
      ticks.push(tick.at.toISOString());
      await queue.add(tick);
    },
  };
  const schedule = scheduleInCluster(watched);
  const jobs = schedule(timetable, {
    jobRuns: storage.jobRuns,
    clock,
    log: { info: note, error: note },
  });
  running.push({ stop: () => queues.close() }, jobs);
  return { jobs, ticks, log };
}

test('of three instances with the same timetable one runs the job at each of its times', async () => {
  const organisation = randomUUID();
  let runs = 0;
  const count: Job = { name: 'count', at: EVERY_SECOND, run: async () => ({ run: (runs += 1) }) };
  const instances: Instance[] = [];
  for (let index = 0; index < 3; index += 1) instances.push(await anInstance(organisation, [count]));
  const times = () => new Set(instances.flatMap(({ ticks }) => ticks));
  await until(() => (instances.every(({ ticks }) => ticks.length >= 3) ? true : null));
  await Promise.all(instances.map(({ jobs }) => jobs.stop()));
  expect(runs).toBe(times().size);
});

test('a job about its process is run by each of them', async () => {
  const organisation = randomUUID();
  const ran = [0, 0];
  const forget = (index: number): Job => ({
    name: 'forget',
    at: EVERY_SECOND,
    isOfProcess: true,
    run: async () => ({ run: (ran[index] = (ran[index] ?? 0) + 1) }),
  });
  const instances = [
    await anInstance(organisation, [forget(0)]),
    await anInstance(organisation, [forget(1)]),
  ];
  await until(() => (ran.every((runs) => runs > 0) ? true : null));
  expect(instances.flatMap(({ ticks }) => ticks)).toEqual([]);
});

test('each of them tells how the job fared, whoever ran it, and what was given up', async () => {
  const organisation = randomUUID();
  const fail = (at: string): Job => ({ name: 'fail', at, run: () => Promise.reject(new Error('broken')) });
  const theirs = await anInstance(organisation, [fail(NEVER)]);
  expect(await theirs.jobs.status()).toEqual([
    {
      job: 'fail',
      lastRunAt: null,
      error: null,
      nextRunAt: expect.stringMatching(/^\d{4}-02-28T23:00:00\.000Z$/) as unknown,
    },
  ]);
  await anInstance(organisation, [fail(EVERY_SECOND)]);
  const [status] = await until(async () => {
    const statuses = await theirs.jobs.status();
    return statuses[0]?.givenUp === undefined ? null : statuses;
  });
  expect(status).toMatchObject({ lastRunAt: '2023-12-05T07:00:00.000Z', error: 'broken' });
  expect(status?.givenUp?.times).toBeGreaterThanOrEqual(1);
});

test('a stop waits for the job at work', async () => {
  const steps: string[] = [];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let finish: () => void = () => undefined;
  const work = new Promise<void>((resolve) => (finish = resolve));
  const slow: Job = {
    name: 'slow',
    at: EVERY_SECOND,
    run: async () => {
      begin();
      await work;
      steps.push('job');
      return null;
    },
  };
  const { jobs } = await anInstance(randomUUID(), [slow]);
  await begun;
  const stopped = jobs.stop().then(() => steps.push('stop'));
  finish();
  await stopped;
  expect(steps).toEqual(['job', 'stop']);
});

test('a job that this version does not know is left to those who do', async () => {
  const organisation = randomUUID();
  let runs = 0;
  const known: Job = { name: 'known', at: EVERY_SECOND, run: async () => null };
  const fresh: Job = { name: 'fresh', at: EVERY_SECOND, run: async () => ({ run: (runs += 1) }) };
  const older = await anInstance(organisation, [known]);
  await anInstance(organisation, [known, fresh]);
  await until(() => (runs > 1 ? true : null));
  expect(older.log.filter((event) => event === 'job.notQueued')).toEqual([]);
});
