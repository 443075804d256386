import { UNEXPLAINED_PROJECTS } from '../data/alerts/alertMessage.js';
import { remind } from '../data/alerts/remind.js';
import { unexplainedProjects } from '../data/alerts/unexplainedProjects.js';
import { isOfficeHour } from '../data/calendar/officeHours.js';
import type { AlertStore, Clock, ReportStore } from '../data/ports.js';
import type { ControllerChats } from './controllerChats.js';
import type { ReminderReport } from './remindControllers.js';
import { remindDrafts } from './remindDrafts.js';

export interface RemindProjectsDeps {
  readonly alerts: Pick<AlertStore, 'current' | 'change'>;
  readonly reports: Pick<ReportStore, 'periods' | 'revisions'>;
  readonly controllers: ControllerChats;
  readonly clock: Clock;
}

/**
 * Reminds the controllers of red projects that the newest report gives no cause or no action for: once for each of
 * its revisions.
 *
 * @returns null when there is none, or nobody can be told
 */
export async function remindProjects(deps: RemindProjectsDeps): Promise<ReminderReport | null> {
  const { alerts, reports, controllers, clock } = deps;
  const newest = (await reports.periods()).at(-1);
  if (newest === undefined || !isOfficeHour(clock.now())) return null;
  const revision = (await reports.revisions(newest)).at(-1);
  const data = revision === undefined ? null : unexplainedProjects(revision.dataset);
  if (revision === undefined || data === null) return null;
  const occasion = `${newest} ${revision.number}`;
  if ((await alerts.current()).occasions[UNEXPLAINED_PROJECTS] === occasion) return null;
  const drafts = remindDrafts(await controllers(), occasion, { template: UNEXPLAINED_PROJECTS, data });
  if (drafts.length === 0) return null;
  const { outbox } = await alerts.change(remind({ kind: UNEXPLAINED_PROJECTS, occasion, drafts }));
  return { reminded: outbox.length };
}
