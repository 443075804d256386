import type { AlertingChange, DecideAlerting } from '../../data/alerts/alerting.js';
import { synonymSchema } from '../../data/ask/synonym.js';
import type { Conversation } from '../../data/delivery/conversation.js';
import { sentRecordSchema, type OutboxDraft } from '../../data/delivery/message.js';
import type { Clock, Definitions, JobRun, Storage } from '../../data/ports.js';
import { auditRecordSchema, type AuditEntry, type AuditRecord } from '../../data/publish/audit.js';
import { uploadSessionSchema, type UploadSession } from '../../data/publish/uploadSession.js';
import { datasetSchema, revisionSchema, type Revision } from '../../data/report/dataset.js';
import { indicatorSchema, type Indicator } from '../../data/report/indicator.js';
import { comparePeriods, type Period } from '../../data/report/period.js';
import { nextAuditRecord } from '../../data/store/auditChain.js';
import { contentHashOf } from '../../data/store/canonicalJson.js';
import { countWords, dayOf, mostAskedFirst, type CountedWords } from '../../data/store/countedWords.js';
import { jobRunSchema } from '../../data/store/files/storedFiles.js';
import { FOLLOW_UP_TTL_MS, INTERIM_TTL_MS, PROCESSED_TTL_MS } from '../../data/store/lifetimes.js';
import { createFollowUpStore } from '../../data/store/memory/followUpStore.js';
import { createInterimStore } from '../../data/store/memory/interimStore.js';
import { createProcessedActivities } from '../../data/store/memory/processedActivities.js';
import { burying, failing, queuing, splitting } from '../../data/store/outboxEvents.js';
import { createOutboxQueue, type OutboxEvent } from '../../data/store/outboxQueue.js';
import { checkedCopy, refuse } from './checkedCopy.js';
import { createMemoryAlerts } from './memoryAlerts.js';
import { createMemoryConversations } from './memoryConversations.js';

/** All that is kept, until the end of the test. Values go in and out as copies. */
export function createMemoryStorage({ clock }: { readonly clock: Clock }): Storage {
  const kept = {
    definitions: { version: 0, indicators: [] } as Definitions,
    periods: new Map<Period, readonly Revision[]>(),
    audit: [] as readonly AuditRecord[],
    uploads: new Map<string, UploadSession>(),
    synonyms: { version: 0, entries: [] } as Awaited<ReturnType<Storage['synonyms']['synonyms']>>,
    words: new Map() as CountedWords,
    conversations: new Map<string, Conversation>(),
    jobRuns: new Map<string, JobRun>(),
  };
  const alerts = createMemoryAlerts();
  const queue = createOutboxQueue();
  const listeners: (() => void)[] = [];
  let open = true;
  const whileOpen = <T>(value: () => T): T => (open ? structuredClone(value()) : refuse('store.closed'));
  const isPast = ({ expiresAt }: UploadSession) => clock.now() >= new Date(expiresAt);

  const recordAfter = (last: AuditRecord | undefined, entry: AuditEntry): AuditRecord =>
    checkedCopy(auditRecordSchema, nextAuditRecord(last ?? null, entry, clock.now()));
  const audited = (...entries: readonly (AuditEntry | null)[]): readonly AuditRecord[] =>
    entries
      .filter((entry) => entry !== null)
      .reduce((records, entry) => [...records, recordAfter(records.at(-1), entry)], kept.audit);
  const defined = (indicators: readonly Indicator[], baseVersion: number): Definitions => {
    if (baseVersion !== kept.definitions.version) refuse('store.conflict');
    return { version: baseVersion + 1, indicators: checkedCopy(indicatorSchema.array(), indicators) };
  };

  const queued = (drafts: readonly OutboxDraft[]): OutboxEvent[] =>
    queuing(queue, structuredClone(drafts), clock.now());
  const applied = (events: readonly OutboxEvent[]): void => {
    queue.apply(events);
    if (events.some(({ event }) => event === 'queued')) for (const listener of listeners) listener();
  };

  /** Asks what becomes of the alerts; all of it is kept with `accept`, the record of what caused it first. */
  const decided = <Change extends AlertingChange>(
    decide: DecideAlerting<Change>,
    cause: AuditEntry | null,
  ) => {
    const asleep = [...kept.conversations.values()].filter(({ unreachable }) => unreachable !== null);
    const { change, accept } = alerts.decide(decide, new Set(asleep.map(({ id }) => id)));
    const [records, events] = [audited(cause, change.audit), queued(change.outbox)];
    return {
      change,
      accept: () => {
        accept();
        kept.audit = records;
        applied(events);
      },
    };
  };

  return {
    reports: {
      definitions: async () => whileOpen(() => kept.definitions),
      saveDefinitions: async (indicators, baseVersion, audit, alerting) =>
        whileOpen(() => {
          const definitions = defined(indicators, baseVersion);
          const { change, accept } = decided(alerting, audit);
          kept.definitions = definitions;
          accept();
          return { definitions, alerting: change };
        }),
      periods: async () => whileOpen(() => [...kept.periods.keys()].sort(comparePeriods)),
      revisions: async (period) => whileOpen(() => kept.periods.get(period) ?? []),
      publish: async ({ draft, baseNumber, definitions, audit, alerting }) =>
        whileOpen(() => {
          const { period } = draft.dataset;
          const revisions = kept.periods.get(period) ?? [];
          if (baseNumber !== revisions.length) refuse('store.conflict');
          const revision = checkedCopy(revisionSchema, {
            ...draft,
            number: baseNumber + 1,
            period,
            publishedAt: clock.now().toISOString(),
            contentHash: contentHashOf(checkedCopy(datasetSchema, draft.dataset)),
          });
          const brought =
            definitions === null
              ? kept.definitions
              : defined(definitions.indicators, definitions.baseVersion);
          const { change, accept } = decided(alerting, audit);
          kept.definitions = brought;
          kept.periods.set(period, [...revisions, revision]);
          accept();
          return { revision, alerting: change };
        }),
    },

    audit: {
      append: async (entry) =>
        whileOpen(() => {
          const record = recordAfter(kept.audit.at(-1), entry);
          kept.audit = [...kept.audit, record];
          return record;
        }),
      records: async () => whileOpen(() => kept.audit),
    },

    uploads: {
      get: async (id) =>
        whileOpen(() => {
          const session = kept.uploads.get(id);
          return session === undefined || isPast(session) ? null : session;
        }),
      put: async (session) =>
        whileOpen(() => void kept.uploads.set(session.id, checkedCopy(uploadSessionSchema, session))),
      forgetExpired: async () =>
        whileOpen(() => {
          const expired = [...kept.uploads.values()].filter(isPast);
          for (const { id } of expired) kept.uploads.delete(id);
          return expired.length;
        }),
    },

    synonyms: {
      synonyms: async () => whileOpen(() => kept.synonyms),
      saveSynonyms: async (synonyms, baseVersion, audit) =>
        whileOpen(() => {
          if (baseVersion !== kept.synonyms.version) refuse('store.conflict');
          const [entries, records] = [checkedCopy(synonymSchema.array(), synonyms), audited(audit)];
          kept.audit = records;
          return (kept.synonyms = { version: baseVersion + 1, entries });
        }),
    },

    unknownWords: {
      count: async (words) =>
        whileOpen(() => {
          kept.words = countWords(kept.words, words, dayOf(clock.now()));
        }),
      top: async (most) => whileOpen(() => mostAskedFirst([...kept.words.values()]).slice(0, most)),
      forget: async (word) =>
        whileOpen(() => {
          kept.words = new Map([...kept.words].filter(([known]) => known !== word));
        }),
    },

    conversations: createMemoryConversations(kept.conversations, clock, whileOpen),

    outbox: {
      due: async (now, most) => whileOpen(() => queue.due(now, most)),
      waiting: async () => whileOpen(() => queue.size),
      backlog: async () => whileOpen(() => queue.backlog()),
      sentAs: async (id) => whileOpen(() => queue.sentAs(id)),
      sentFor: async (alertNumber) => whileOpen(() => queue.sentFor(alertNumber)),
      deadLetters: async () => whileOpen(() => queue.deadLetters),
      sent: async (id, activityId, at) =>
        whileOpen(() => {
          const message = queue.message(id);
          if (message !== null)
            queue.addSent(checkedCopy(sentRecordSchema, { ...message, activityId, at: at.toISOString() }));
        }),
      retry: async (id, at, error) => whileOpen(() => applied(failing(queue, id, at, error, clock.now()))),
      bury: async (id, burial) => whileOpen(() => applied(burying(queue, id, burial, clock.now()))),
      split: async (id, bodies) => whileOpen(() => applied(splitting(queue, id, structuredClone(bodies)))),
      onQueued: (listener) => void listeners.push(listener),
    },

    alerts: {
      current: async () => whileOpen(() => alerts.kept.alerting),
      decisions: async () => whileOpen(() => [...alerts.kept.decisions.values()]),
      announced: async () => whileOpen(() => alerts.kept.announced),
      change: async (decide) =>
        whileOpen(() => {
          const { change, accept } = decided(decide, null);
          accept();
          return change;
        }),
    },

    jobRuns: {
      all: async () => whileOpen(() => [...kept.jobRuns.values()]),
      record: async (run) => whileOpen(() => void kept.jobRuns.set(run.job, checkedCopy(jobRunSchema, run))),
    },

    probe: async () => whileOpen(() => undefined),

    followUps: createFollowUpStore({ clock, ttlMs: FOLLOW_UP_TTL_MS }),
    interim: createInterimStore({ clock, ttlMs: INTERIM_TTL_MS }),
    processed: createProcessedActivities({ clock, ttlMs: PROCESSED_TTL_MS }),
    onPublishedElsewhere: () => undefined,

    close: async () => {
      open = false;
    },
  };
}
