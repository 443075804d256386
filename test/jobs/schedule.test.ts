import { expect, test } from '@jest/globals';
import { type JobLog, schedule } from '../../jobs/schedule.js';

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

test('a job runs at its time and its report is logged', async () => {
  const log = aLog();
  const jobs = schedule([{ name: 'count', at: EVERY_SECOND, run: async () => ({ counted: 3 }) }], log);
  expect(await log.next()).toEqual({ event: 'job.finished', fields: { job: 'count', counted: 3 } });
  await jobs.stop();
});

test('a job that throws is logged, and comes again', async () => {
  const log = aLog();
  const error = new Error('broken');
  const jobs = schedule([{ name: 'fail', at: EVERY_SECOND, run: () => Promise.reject(error) }], log);
  const expected = { event: 'job.failed', fields: { job: 'fail', error } };
  expect([await log.next(), await log.next()]).toEqual([expected, expected]);
  await jobs.stop();
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
  const jobs = schedule([{ name: 'slow', at: EVERY_SECOND, run }], aLog());
  await begun;
  const stopped = jobs.stop().then(() => steps.push('stop'));
  finish();
  await stopped;
  expect(steps).toEqual(['job', 'stop']);
});

test('a wrong time is told at once', () => {
  expect(() => schedule([{ name: 'never', at: '61 * * * *', run: async () => ({}) }], aLog())).toThrow();
});
