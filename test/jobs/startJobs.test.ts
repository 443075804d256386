import { describe, expect, it } from '@jest/globals';
import type { DigestTimes } from '../../data/alerts/digestDue.js';
import { swedishHour } from '../../data/calendar/swedishTime.js';
import { startJobs } from '../../jobs/startJobs.js';
import { someAlerting } from './someAlerting.js';

/** When each job runs next, if all are started. */
async function statusesWith(digest: DigestTimes | null) {
  const around = someAlerting();
  const jobs = startJobs({
    ...around,
    expiring: [],
    delivery: { run: async () => null },
    digest,
    jobRuns: around.storage.jobRuns,
    log: { info: () => undefined, error: () => undefined },
  });
  const statuses = await jobs.status();
  await jobs.stop();
  return statuses;
}

describe('the timetable', () => {
  it('has every job, each with a next time', async () => {
    const statuses = await statusesWith('monthly');
    expect(statuses.map(({ job }) => job)).toEqual([
      'forgetExpired',
      'deliverOutbox',
      'tellPending',
      'sweepSnoozes',
      'remindControllers',
      'remindProjects',
      'sendDigest',
    ]);
    for (const { nextRunAt } of statuses) expect(Date.parse(nextRunAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('reminds in Swedish office hours', async () => {
    for (const { job, nextRunAt } of await statusesWith('weekly')) {
      if (!job.startsWith('remind') && job !== 'sendDigest') continue;
      const hour = swedishHour(new Date(nextRunAt ?? ''));
      expect([job, hour >= 8 && hour <= 16]).toEqual([job, true]);
    }
  });

  it('has no digest when it is off', async () => {
    expect((await statusesWith(null)).map(({ job }) => job)).not.toContain('sendDigest');
  });
});
