import { expect, it, test } from '@jest/globals';
import type { JobRun } from '../../data/ports.js';
import { describeStorage, spoil, type OpenStorage } from './contract.js';

const aRun = (overrides: Partial<JobRun> = {}): JobRun => ({
  job: 'tellPending',
  startedAt: '2023-12-05T07:00:00.000Z',
  finishedAt: '2023-12-05T07:00:01.000Z',
  error: null,
  ...overrides,
});

/** What every JobRuns promises. */
export function describeJobRuns(name: string, open: OpenStorage): void {
  describeStorage(name, open, ({ storage }) => {
    const runs = () => storage().jobRuns;

    test('there are none before any job ran', async () => {
      expect(await runs().all()).toEqual([]);
    });

    test('the last run of each job is kept', async () => {
      const other = aRun({ job: 'sendDigest' });
      const failed = aRun({ startedAt: '2023-12-05T08:00:00.000Z', error: 'disk full' });
      await runs().record(aRun());
      await runs().record(other);
      await runs().record(failed);
      expect(await runs().all()).toEqual([failed, other]);
    });

    it.each([
      { name: 'without a job', run: aRun({ job: '' }) },
      { name: 'at no time', run: aRun({ finishedAt: 'just now' }) },
    ])('one $name is refused, and the one before stays', async ({ run }) => {
      await runs().record(aRun());
      await expect(runs().record(run)).rejects.toMatchObject({ name: 'StoreError', code: 'store.invalid' });
      expect(await runs().all()).toEqual([aRun()]);
    });

    test('none is lost of those who end at once', async () => {
      const jobs = Array.from({ length: 9 }, (_, index) => `job ${index}`);
      await Promise.all(jobs.map((job) => runs().record(aRun({ job }))));
      expect((await runs().all()).map(({ job }) => job)).toEqual(jobs);
    });

    test('they are not changed by what callers do to the values they gave or got', async () => {
      const run = aRun();
      await runs().record(run);
      spoil(run);
      spoil(await runs().all());
      expect(await runs().all()).toEqual([aRun()]);
    });

    test('nothing happens after the storage was closed', async () => {
      await storage().close();
      await expect(runs().all()).rejects.toMatchObject({ code: 'store.closed' });
      await expect(runs().record(aRun())).rejects.toMatchObject({ code: 'store.closed' });
    });
  });
}
