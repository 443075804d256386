import { adoptReports as alertsOf } from '../data/alerts/adoptReports.js';
import type { AlertPolicy } from '../data/alerts/alertPolicy.js';
import type { AlertStore, Clock, ReportStore } from '../data/ports.js';
import { loadBook } from '../data/report/loadBook.js';

interface AdoptDeps {
  readonly alerts: AlertStore;
  readonly reports: ReportStore;
  readonly alertPolicy: AlertPolicy;
  readonly clock: Clock;
}

/**
 * In a store that is older than the alerts: takes what is open from its reports, and tells nobody.
 *
 * @returns whether there was anything to take
 */
export async function adoptReports({ alerts, reports, alertPolicy, clock }: AdoptDeps): Promise<boolean> {
  if ((await alerts.decisions()).length > 0 || (await reports.periods()).length === 0) return false;
  const { deadlineOf } = alertPolicy;
  await alerts.change(alertsOf(await loadBook(reports), { now: clock.now(), deadlineOf }));
  return true;
}
