import type { z } from 'zod';
import { synonymSchema } from '../../data/ask/synonym.js';
import {
  afterFailure,
  afterSighting,
  sightingSchema,
  type Conversation,
} from '../../data/delivery/conversation.js';
import { sentRecordSchema, type OutboxDraft } from '../../data/delivery/message.js';
import { StoreError } from '../../data/errors.js';
import type { Clock, Definitions, Storage } from '../../data/ports.js';
import { auditRecordSchema, type AuditEntry, type AuditRecord } from '../../data/publish/audit.js';
import { uploadSessionSchema, type UploadSession } from '../../data/publish/uploadSession.js';
import { datasetSchema, revisionSchema, type Revision } from '../../data/report/dataset.js';
import { indicatorSchema, type Indicator } from '../../data/report/indicator.js';
import { comparePeriods, type Period } from '../../data/report/period.js';
import { nextAuditRecord } from '../../data/store/auditChain.js';
import { contentHashOf } from '../../data/store/canonicalJson.js';
import { countWords, dayOf, mostAskedFirst, type CountedWords } from '../../data/store/countedWords.js';
import { burying, failing, queuing, splitting } from '../../data/store/outboxEvents.js';
import { createOutboxQueue, type OutboxEvent } from '../../data/store/outboxQueue.js';

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
  };
  const queue = createOutboxQueue();
  const listeners: (() => void)[] = [];
  let open = true;
  const whileOpen = <T>(value: () => T): T => (open ? structuredClone(value()) : refuse('store.closed'));
  const isPast = ({ expiresAt }: UploadSession) => clock.now() >= new Date(expiresAt);

  const audited = (entry: AuditEntry): AuditRecord =>
    checked(auditRecordSchema, nextAuditRecord(kept.audit.at(-1) ?? null, entry, clock.now()));
  const defined = (indicators: readonly Indicator[], baseVersion: number): Definitions => {
    if (baseVersion !== kept.definitions.version) refuse('store.conflict');
    return { version: baseVersion + 1, indicators: checked(indicatorSchema.array(), indicators) };
  };

  const queued = (drafts: readonly OutboxDraft[]): OutboxEvent[] =>
    queuing(queue, structuredClone(drafts), clock.now());
  const applied = (events: readonly OutboxEvent[]): void => {
    queue.apply(events);
    if (events.some(({ event }) => event === 'queued')) for (const listener of listeners) listener();
  };

  return {
    reports: {
      definitions: async () => whileOpen(() => kept.definitions),
      saveDefinitions: async (indicators, baseVersion, audit) =>
        whileOpen(() => {
          const [definitions, record] = [defined(indicators, baseVersion), audited(audit)];
          kept.audit = [...kept.audit, record];
          return (kept.definitions = definitions);
        }),
      periods: async () => whileOpen(() => [...kept.periods.keys()].sort(comparePeriods)),
      revisions: async (period) => whileOpen(() => kept.periods.get(period) ?? []),
      publish: async ({ draft, baseNumber, definitions, audit, outbox = [] }) =>
        whileOpen(() => {
          const { period } = draft.dataset;
          const revisions = kept.periods.get(period) ?? [];
          if (baseNumber !== revisions.length) refuse('store.conflict');
          const revision = checked(revisionSchema, {
            ...draft,
            number: baseNumber + 1,
            period,
            publishedAt: clock.now().toISOString(),
            contentHash: contentHashOf(checked(datasetSchema, draft.dataset)),
          });
          const [record, events] = [audited(audit), queued(outbox)];
          if (definitions !== null)
            kept.definitions = defined(definitions.indicators, definitions.baseVersion);
          kept.periods.set(period, [...revisions, revision]);
          kept.audit = [...kept.audit, record];
          applied(events);
          return revision;
        }),
    },

    audit: {
      append: async (entry) =>
        whileOpen(() => {
          const record = audited(entry);
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
        whileOpen(() => void kept.uploads.set(session.id, checked(uploadSessionSchema, session))),
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
          const [entries, record] = [checked(synonymSchema.array(), synonyms), audited(audit)];
          kept.audit = [...kept.audit, record];
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

    conversations: {
      remember: async (sighting) =>
        whileOpen(() => {
          const whole = checked(sightingSchema, sighting);
          kept.conversations.set(whole.id, afterSighting(kept.conversations.get(whole.id) ?? null, whole));
        }),
      get: async (id) => whileOpen(() => kept.conversations.get(id) ?? null),
      markUnreachable: async (id, reason) =>
        whileOpen(() => {
          const known = kept.conversations.get(id);
          if (known !== undefined) kept.conversations.set(id, afterFailure(known, reason, clock.now()));
        }),
    },

    outbox: {
      due: async (now, most) => whileOpen(() => queue.due(now, most)),
      waiting: async () => whileOpen(() => queue.size),
      sentAs: async (id) => whileOpen(() => queue.sentAs(id)),
      sentFor: async (alertNumber) => whileOpen(() => queue.sentFor(alertNumber)),
      deadLetters: async () => whileOpen(() => queue.deadLetters),
      sent: async (id, activityId, at) =>
        whileOpen(() => {
          const message = queue.message(id);
          if (message !== null)
            queue.addSent(checked(sentRecordSchema, { ...message, activityId, at: at.toISOString() }));
        }),
      retry: async (id, at, error) => whileOpen(() => applied(failing(queue, id, at, error, clock.now()))),
      bury: async (id, burial) => whileOpen(() => applied(burying(queue, id, burial, clock.now()))),
      split: async (id, bodies) => whileOpen(() => applied(splitting(queue, id, structuredClone(bodies)))),
      onQueued: (listener) => void listeners.push(listener),
    },

    commit: async ({ audit, outbox }) =>
      whileOpen(() => {
        const [record, events] = [audit && audited(audit), queued(outbox)];
        if (record !== null) kept.audit = [...kept.audit, record];
        applied(events);
      }),

    close: async () => {
      open = false;
    },
  };
}

function refuse(code: string): never {
  throw new StoreError(`The store refused: ${code}`, { code });
}

function checked<S extends z.ZodTypeAny>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(structuredClone(value));
  return result.success ? (result.data as z.output<S>) : refuse('store.invalid');
}
