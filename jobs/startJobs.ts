import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import type { DigestTimes } from '../data/alerts/digestDue.js';
import type { AlertStore, Clock, JobRuns, ReportStore } from '../data/ports.js';
import type { ControllerChats } from './controllerChats.js';
import type { OutboxDelivery } from './deliverOutbox.js';
import { type Expiring, forgetExpired } from './forgetExpired.js';
import { remindControllers } from './remindControllers.js';
import { remindProjects } from './remindProjects.js';
import {
  type Job,
  type JobLog,
  type RunningJobs,
  type Schedule,
  type ScheduleDeps,
  schedule,
} from './schedule.js';
import { sendDigest } from './sendDigest.js';
import { sweepSnoozes } from './sweepSnoozes.js';
import { tellPending } from './tellPending.js';

export interface JobDeps extends Pick<ScheduleDeps, 'onRun'> {
  /** What remembers for a while only: follow-ups, activities already answered. */
  readonly expiring: readonly Expiring[];
  readonly delivery: Pick<OutboxDelivery, 'run'>;
  readonly alerts: AlertStore;
  readonly reports: ReportStore;
  readonly alertPolicy: AlertPolicy;
  readonly controllers: ControllerChats;
  /** null for never. */
  readonly digest: DigestTimes | null;
  readonly jobRuns: JobRuns;
  readonly clock: Clock;
  readonly log: JobLog;
}

/** The timetable: what happens when. @param run runs it; by default this process does, alone */
export function startJobs(deps: JobDeps, run: Schedule = schedule): RunningJobs {
  return run(timetable(deps), deps);
}

/**
 * A job looks at the clock and at what was done, never at the tick that it runs by: after a pause the next tick makes
 * up for those that were missed. Holidays are told by the jobs; cron knows weekdays only.
 */
export function timetable(deps: JobDeps): readonly Job[] {
  const { expiring, delivery, digest } = deps;
  return [
    { name: 'forgetExpired', at: '17 0,1,3-23 * * *', isOfProcess: true, run: () => forgetExpired(expiring) },
    // What fails is tried again; what is queued goes at once. node-cron pauses for an hour when summer time ends.
    { name: 'deliverOutbox', at: '* * * * *', isOfProcess: true, run: () => delivery.run() },
    { name: 'tellPending', at: '* * * * *', run: () => tellPending(deps) },
    { name: 'sweepSnoozes', at: '5 8-16 * * 1-5', run: () => sweepSnoozes(deps) },
    { name: 'remindControllers', at: '10 8-16 * * 1-5', run: () => remindControllers(deps) },
    { name: 'remindProjects', at: '15 8-16 * * 1-5', run: () => remindProjects(deps) },
    ...(digest === null
      ? []
      : [{ name: 'sendDigest', at: '20 8-16 * * 1-5', run: () => sendDigest({ ...deps, digest }) }]),
  ];
}
