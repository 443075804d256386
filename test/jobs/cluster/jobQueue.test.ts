import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { type JobQueue, type JobQueueTiming, openJobQueues } from '../../../jobs/cluster/jobQueue.js';
import { usePostgres } from '../../postgres/usePostgres.js';
import { until } from './until.js';

const postgres = usePostgres();
const QUICK: JobQueueTiming = { limitSeconds: 300, watchSeconds: 1, retrySeconds: 0 };
const AT = new Date('2023-12-05T07:05:00Z');

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** Of two instances that start at once. */
async function twoQueues(timing: JobQueueTiming = QUICK): Promise<readonly [JobQueue, JobQueue]> {
  const organisation = randomUUID();
  const open = async (): Promise<JobQueue> => {
    const queues = await openJobQueues(postgres.pool(), { info: () => undefined, error: fail }, timing);
    closing.push(() => queues.close());
    return queues.of(organisation);
  };
  return Promise.all([open(), open()]);
}

const fail = (event: string): never => {
  throw new Error(event);
};

test('the same tick of two instances is one job, also when it was done before the other came', async () => {
  const [ours, theirs] = await twoQueues();
  await Promise.all([ours.add({ job: 'sendDigest', at: AT }), theirs.add({ job: 'sendDigest', at: AT })]);
  const task = await theirs.next();
  expect(task?.job).toBe('sendDigest');
  expect(await ours.next()).toBeNull();
  await task?.done();
  await ours.add({ job: 'sendDigest', at: AT });
  expect(await ours.next()).toBeNull();
});

test.each([
  { name: 'another job at that time', tick: { job: 'tellPending', at: AT } },
  { name: 'that job at the next time', tick: { job: 'sendDigest', at: new Date('2023-12-05T07:06:00Z') } },
])('$name is a job of its own', async ({ tick }) => {
  const [queue] = await twoQueues();
  await queue.add({ job: 'sendDigest', at: AT });
  await queue.add(tick);
  expect([(await queue.next())?.job, (await queue.next())?.job]).toEqual(['sendDigest', tick.job]);
});

test('the same time of another organisation is a job of its own', async () => {
  const [[ours], [theirs]] = await Promise.all([twoQueues(), twoQueues()]);
  await ours.add({ job: 'sendDigest', at: AT });
  expect(await theirs.next()).toBeNull();
  await theirs.add({ job: 'sendDigest', at: AT });
  expect([(await ours.next())?.job, (await theirs.next())?.job]).toEqual(['sendDigest', 'sendDigest']);
});

test('what fails is tried three times more, and then given up for all to see', async () => {
  const [ours, theirs] = await twoQueues();
  await ours.add({ job: 'sendDigest', at: AT });
  for (const queue of [ours, theirs, ours, theirs]) {
    expect(await queue.givenUp()).toEqual(new Map());
    const task = await until(() => queue.next());
    await task.failed(new Error('broken'));
  }
  expect(await theirs.next()).toBeNull();
  const givenUp = await theirs.givenUp();
  expect([...givenUp.keys()]).toEqual(['sendDigest']);
  expect(givenUp.get('sendDigest')).toEqual({ times: 1, lastAt: expect.stringMatching(/Z$/) as unknown });
});

test('what failed waits for its time before it is tried again', async () => {
  const [queue] = await twoQueues({ ...QUICK, retrySeconds: 60 });
  await queue.add({ job: 'sendDigest', at: AT });
  await (await queue.next())?.failed(new Error('broken'));
  expect(await queue.next()).toBeNull();
});

test('what an instance took and never answered goes to another', async () => {
  const [ours, theirs] = await twoQueues({ ...QUICK, limitSeconds: 1 });
  await ours.add({ job: 'sendDigest', at: AT });
  expect(await ours.next()).not.toBeNull();
  expect(await theirs.next()).toBeNull();
  expect((await until(() => theirs.next())).job).toBe('sendDigest');
});
