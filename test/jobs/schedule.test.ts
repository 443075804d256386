import { expect, test } from '@jest/globals';
import type { JobRun, JobRuns } from '../../data/ports.js';
import { type Job, type JobLog, schedule } from '../../jobs/schedule.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';

interface Entry {
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A log that can be waited for. */
function aLog(): JobLog & { readonly next: () => Promise<Entry> } {
  const waiting: ((entry: Entry) => void)[] = [];
  const log = (event: string, fields: Entry['fields']): void => waiting.shift()?.({ event, fields });
  return { info: log, error: log, next: () => new Promise((resolve) => waiting.push(resolve)) };
}

const EVERY_SECOND = '* * * * * *';
const NEVER = '0 0 29 2 *';

function start(jobs: readonly Job[], jobRuns?: JobRuns) {
  const clock = createFakeClock();
  const log = aLog();
  const kept = jobRuns ?? createMemoryStorage({ clock }).jobRuns;
  return { ...schedule(jobs, { jobRuns: kept, clock, log }), log, jobRuns: kept };
}

test('a job runs at its time and its report is logged', async () => {
  const { log, stop } = start([{ name: 'count', at: EVERY_SECOND, run: async () => ({ counted: 3 }) }]);
  expect(await log.next()).toEqual({ event: 'job.finished', fields: { job: 'count', counted: 3 } });
  await stop();
});

test('a job that throws is logged, and comes again', async () => {
  const error = new Error('broken');
  const { log, stop } = start([{ name: 'fail', at: EVERY_SECOND, run: () => Promise.reject(error) }]);
  const expected = { event: 'job.failed', fields: { job: 'fail', error } };
  expect([await log.next(), await log.next()]).toEqual([expected, expected]);
  await stop();
});

test.each([
  { name: 'that did nothing worth a line', run: async () => null, error: null },
  { name: 'that failed', run: () => Promise.reject(new Error('broken')), error: 'broken' },
])('whoever counts is told of a run $name', async ({ run, error }) => {
  const clock = createFakeClock();
  const { jobRuns } = createMemoryStorage({ clock });
  const log = { info: () => undefined, error: () => undefined };
  const first = await new Promise<JobRun>((onRun) => {
    const { stop } = schedule([{ name: 'look', at: EVERY_SECOND, run }], {
      jobRuns,
      clock,
      log,
      onRun: (ran) => void stop().then(() => onRun(ran)),
    });
  });
  const now = clock.now().toISOString();
  expect(first).toEqual({ job: 'look', startedAt: now, finishedAt: now, error });
});

test('a stop waits for the job at work', async () => {
  const steps: string[] = [];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let finish: () => void = () => undefined;
  const work = new Promise<void>((resolve) => (finish = resolve));
  const run = async (): Promise<object> => {
    begin();
    await work;
    steps.push('job');
    return {};
  };
  const { stop } = start([{ name: 'slow', at: EVERY_SECOND, run }]);
  await begun;
  const stopped = stop().then(() => steps.push('stop'));
  finish();
  await stopped;
  expect(steps).toEqual(['job', 'stop']);
});

test('a wrong time is told at once', () => {
  expect(() => start([{ name: 'never', at: '61 * * * *', run: async () => ({}) }])).toThrow();
});

test('a job that never ran has a next time and no last one', async () => {
  const { status, stop } = start([{ name: 'leap', at: NEVER, run: async () => null }]);
  expect(await status()).toEqual([
    {
      job: 'leap',
      lastRunAt: null,
      error: null,
      nextRunAt: expect.stringMatching(/^\d{4}-02-28T23:00:00\.000Z$/) as unknown,
    },
  ]);
  await stop();
});

test('the last run is kept over a restart, with what was wrong', async () => {
  const failing = { name: 'fail', at: EVERY_SECOND, run: () => Promise.reject(new Error('broken')) };
  const first = start([failing]);
  await first.log.next();
  await first.stop();
  expect(await first.jobRuns.all()).toEqual([
    {
      job: 'fail',
      startedAt: '2023-12-05T07:00:00.000Z',
      finishedAt: '2023-12-05T07:00:00.000Z',
      error: 'broken',
    },
  ]);
  const second = start([{ ...failing, at: NEVER }], first.jobRuns);
  expect(await second.status()).toMatchObject([{ lastRunAt: '2023-12-05T07:00:00.000Z', error: 'broken' }]);
  await second.stop();
});

test('a run that cannot be recorded is logged and known all the same', async () => {
  const full = new Error('disk full');
  const jobRuns = { all: async () => [], record: () => Promise.reject(full) };
  const { log, status, stop } = start([{ name: 'look', at: EVERY_SECOND, run: async () => null }], jobRuns);
  expect(await log.next()).toEqual({ event: 'job.notRecorded', fields: { job: 'look', error: full } });
  expect(await status()).toMatchObject([{ lastRunAt: '2023-12-05T07:00:00.000Z', error: null }]);
  await stop();
});
