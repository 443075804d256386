import type { OutboxDelivery } from './deliverOutbox.js';
import { type Expiring, forgetExpired } from './forgetExpired.js';
import { type JobLog, type RunningJobs, schedule } from './schedule.js';

export interface JobDeps {
  /** What remembers for a while only: follow-ups, activities already answered. */
  readonly expiring: readonly Expiring[];
  readonly delivery: Pick<OutboxDelivery, 'run'>;
  readonly log: JobLog;
}

/** The timetable: what happens when. */
export function startJobs({ expiring, delivery, log }: JobDeps): RunningJobs {
  return schedule(
    [
      { name: 'forgetExpired', at: '17 0,1,3-23 * * *', run: () => forgetExpired(expiring) },
      // What fails is tried again; what is queued goes at once. node-cron pauses for an hour when summer time ends.
      { name: 'deliverOutbox', at: '* * * * *', run: () => delivery.run() },
    ],
    log,
  );
}
