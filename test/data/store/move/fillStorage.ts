import { NO_ALERTING } from '../../../../data/alerts/alerting.js';
import { LATE_REPORT } from '../../../../data/alerts/alertMessage.js';
import type { Storage } from '../../../../data/ports.js';
import type { FakeClock } from '../../../fakes/fakeClock.js';
import { anOutboxDraft } from '../../../builders/anOutboxDraft.js';
import { aSighting } from '../../../builders/aSighting.js';
import { aSynonym } from '../../../builders/aSynonym.js';
import { leaveAlerts, queueing } from '../../../builders/noAlerting.js';
import {
  aDataset,
  aDraft,
  anAuditEntry,
  anIndicator,
  aPublication,
  NOVEMBER,
  OCTOBER,
} from '../../../contracts/aDraft.js';
import { tellNext } from '../../../contracts/anAlertingChange.js';
import { anUploadSession, SESSION_ID } from '../../../contracts/anUploadSession.js';

const MARTA = { id: '29:marta', name: 'Märta Ek' };
/** A reminder that waits for Märta. */
export const WAITING_ID = 'reminder';
/** Text that a table or an index minds. */
const ODD = 'a\u0000b “√” 𝒳 \ud800';

/** Puts everything there can be into the storage, minute by minute. */
export async function fillStorage(
  storage: Storage,
  clock: FakeClock,
  indicatorName = 'Sjukfrånvaro',
): Promise<void> {
  const { conversations, uploads, unknownWords, jobRuns } = storage;
  const minute = () => clock.pass(60_000);
  await conversations.remember(aSighting({ id: 'a:personal' }));
  await conversations.remember(aSighting({ id: 'a:marta' }));
  await conversations.remember(aSighting({ id: `19:${ODD}`, kind: 'channel', userId: null }));
  minute();
  await conversations.markUnreachable('a:marta', 'blocked');
  await fillReports(storage, minute, indicatorName);
  await fillWords(storage, minute);
  await fillOutbox(storage, clock);
  await storage.audit.append(
    anAuditEntry({ action: 'actionRefused', details: { verb: ODD, times: 2, why: null } }),
  );
  await uploads.put(anUploadSession());
  await uploads.put(
    anUploadSession({ id: SESSION_ID.replace(/^6/u, '5'), state: 'published', publishedAs: 1 }),
  );
  await unknownWords.count(['vabb', 'friskvard']);
  await unknownWords.count(['vabb', '𝒳', 'ﬀ']);
  const [startedAt, finishedAt] = ['2023-12-05T07:00:00.000Z', '2023-12-05T07:00:01.000Z'];
  await jobRuns.record({ job: 'tellPending', startedAt, finishedAt, error: null });
  await jobRuns.record({ job: 'deliverOutbox', startedAt, finishedAt, error: 'Teams said no' });
  await jobRuns.record({ job: 'tellPending', startedAt: finishedAt, finishedAt, error: null });
  await storage.followUps.forgetExpired();
  await storage.processed.claim('activity 1');
}

async function fillReports({ reports, alerts }: Storage, minute: () => void, name: string): Promise<void> {
  await reports.saveDefinitions([anIndicator({ name })], 0, anAuditEntry(), leaveAlerts);
  minute();
  await reports.publish(aPublication({ draft: aDraft({ dataset: aDataset(OCTOBER, 5.1) }) }));
  await reports.publish(aPublication({ alerting: tellNext }));
  minute();
  const indicators = [anIndicator({ name }), anIndicator({ id: 'ovrigt', name: ODD })];
  await reports.publish(
    aPublication({
      draft: aDraft({ kind: 'correction', comment: 'Rättat.', dataset: aDataset(NOVEMBER, 5.25) }),
      baseNumber: 1,
      definitions: { indicators, baseVersion: 1 },
      alerting: tellNext,
    }),
  );
  await alerts.change((now, asleep) => ({
    ...leaveAlerts(now, asleep),
    alerting: {
      ...now,
      subscriptions: [
        {
          recipient: { conversationId: 'a:personal', kind: 'person' },
          filters: { areas: ['Medarbetare'], keys: [], leastSeverity: 'red' },
          createdBy: MARTA,
          createdAt: '2023-12-05T07:00:00.000Z',
        },
      ],
      lastUpdate: NO_ALERTING.lastUpdate + 9,
      occasions: { digest: '2023-12-04' },
    },
  }));
}

async function fillWords({ synonyms }: Storage, minute: () => void): Promise<void> {
  await synonyms.saveSynonyms([aSynonym()], 0, anAuditEntry({ action: 'synonymAdded' }));
  minute();
  await synonyms.saveSynonyms([], 1, anAuditEntry({ action: 'synonymRemoved' }));
}

/** Some waits, failed or not, some was split, sent or given up. */
async function fillOutbox({ outbox, alerts }: Storage, clock: FakeClock): Promise<void> {
  const to = (conversationId: string, ...ids: readonly string[]) =>
    ids.map((id) => anOutboxDraft({ id, conversationId, alertNumbers: [1, 2] }));
  const reminder = {
    template: LATE_REPORT,
    data: { period: '2023-11', deadline: '2023-12-12', workingDaysLate: 3 },
  };
  await alerts.change(
    queueing([
      ...to('19:one', 'one 1', 'one 2', 'one 3'),
      ...to('19:two', 'two 1', 'two 2'),
      ...to(`19:${ODD}`, `three ${ODD}`),
      anOutboxDraft({ id: WAITING_ID, conversationId: 'a:personal', alertNumbers: [], body: reminder }),
    ]),
  );
  clock.pass(1_000);
  await outbox.sent('one 1', 'activity 1', clock.now());
  await outbox.sent('two 1', null, clock.now());
  await outbox.retry('one 2', new Date('2023-12-05T09:00:00Z'), '503');
  await outbox.retry('one 2', new Date('2023-12-05T10:00:00Z'), '504');
  const bodies = ['a', 'b', 'c'].map((text) => ({ template: 'note', data: { text } }));
  await outbox.split('two 2', bodies);
  await outbox.sent('two 2.1', 'activity 2', clock.now());
  const notices = to('19:admin', 'notice 1');
  await outbox.bury('alert 1 a:marta', { reason: 'unreachable', error: 'conversation blocked', notices });
}
