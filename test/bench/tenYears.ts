import type { Alerting, AlertingChange } from '../../data/alerts/alerting.js';
import { indicatorKey, indicatorSubject } from '../../data/alerts/alertSubject.js';
import type { Publication, PublishedRevision, Storage } from '../../data/ports.js';
import type { Indicator } from '../../data/report/indicator.js';
import { periodOf, shiftPeriod, type Period } from '../../data/report/period.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { aDataset, aDraft, anAuditEntry, anIndicator } from '../contracts/aDraft.js';
import { aDecision, anAlertState, anAnnouncement } from '../contracts/anAlertingChange.js';
import { openTestStorage } from '../data/store/openTestStorage.js';

export const FIRST_MONTH = periodOf('month', 2014, 1);
/** In months. */
export const TEN_YEARS = 120;
const INDICATORS = 60;
const REVISIONS = 3;
const RECIPIENTS = ['19:ledning', '19:hr', 'a:marta'];

/** A month's report of sixty indicators with what it means for the alerts, as the revision after `baseNumber`. */
export function aMonthlyPublication(period: Period, baseNumber: number): Publication {
  const one = aDataset(period);
  const readings = indicators().flatMap(({ id }, index) =>
    one.readings.map((reading) => ({
      ...reading,
      indicatorId: id,
      outcome: 100 + index + baseNumber / 10,
      previousYearOutcome: 90 + index,
      forecast: 1_200 + index,
      annualTarget: 1_100 + index,
      note: index % 4 === 0 ? 'Ökningen beror på fler långa fall; åtgärder pågår tillsammans med HR.' : null,
    })),
  );
  return {
    draft: aDraft({ dataset: { ...one, readings } }),
    baseNumber,
    definitions: null,
    audit: anAuditEntry({ details: { period, number: baseNumber + 1 } }),
    alerting: tellMonth,
  };
}

/** Every indicator is decided on; every third has an alert, and half of those are told to three conversations. */
function tellMonth({ lastAnnouncement, ...now }: Alerting): AlertingChange {
  const number = lastAnnouncement + 1;
  const decided = indicators().map((indicator, index) => {
    const about = { key: indicatorKey(indicator.id), subject: indicatorSubject(indicator) };
    const notify = index % 6 === 0;
    return aDecision({ ...about, number: index + 1, notify, reason: notify ? 'worsened' : 'stillOutside' });
  });
  const alerts = decided
    .filter((_, index) => index % 3 === 0)
    .map(({ key, subject, number: alert }) => anAlertState({ key, subject, number: alert ?? 1 }));
  const rows = decided
    .filter(({ notify }) => notify)
    .map((decision) => ({ decision, then: null, recipients: RECIPIENTS.length }));
  const alertNumbers = alerts.map((alert) => alert.number);
  const announcement = anAnnouncement({ number, rows });
  const data = { ...announcement, rows, kind: 'post', part: { number: 1, of: 1 } };
  const outbox = RECIPIENTS.map((conversationId) =>
    anOutboxDraft({
      id: `alert ${number} ${conversationId}`,
      conversationId,
      alertNumbers,
      body: { template: 'alert', data },
    }),
  );
  return {
    alerting: {
      ...now,
      states: { lastNumber: INDICATORS, alerts },
      lastAnnouncement: number,
      announcements: [announcement],
    },
    decided,
    announced: [announcement],
    outbox,
    audit: null,
  };
}

/** A directory with the definitions and as many months as told, all of their messages sent. */
export async function makeHistory(dataDir: string, months: number): Promise<void> {
  const storage = await openTestStorage(dataDir);
  await storage.reports.saveDefinitions(indicators(), 0, anAuditEntry(), leaveAlerts);
  for (let month = 0; month < months; month += 1)
    for (let baseNumber = 0; baseNumber < REVISIONS; baseNumber += 1) {
      const publication = aMonthlyPublication(shiftPeriod(FIRST_MONTH, month), baseNumber);
      await sendAll(storage, await storage.reports.publish(publication));
    }
  await storage.close();
}

/** Marks all messages of a publication as sent: none waits from month to month. */
export async function sendAll({ outbox }: Storage, { revision, alerting }: PublishedRevision): Promise<void> {
  for (const { id } of alerting.outbox) await outbox.sent(id, `of ${id}`, new Date(revision.publishedAt));
}

function indicators(): Indicator[] {
  return Array.from({ length: INDICATORS }, (_, index) =>
    anIndicator({ id: `indikator-${index}`, name: `Indikator ${index}` }),
  );
}
