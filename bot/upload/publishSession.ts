import type { RevisionNote } from '../../cards/upload/uploadReceiptCard.js';
import type { AlertingChange } from '../../data/alerts/alerting.js';
import type { AuditEntry } from '../../data/publish/audit.js';
import type { UploadSession } from '../../data/publish/uploadSession.js';
import type { Book } from '../../data/report/book.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { alertingOf } from './alertingOf.js';

interface PublishedSession {
  /** null when only definitions were handed in. */
  readonly revision: RevisionNote | null;
  /** null when none were. */
  readonly definitionsVersion: number | null;
  readonly alerting: AlertingChange;
}

/**
 * Puts it into force: on record, asked from now on, and told to those who follow what it means.
 *
 * @param book the reports as they are without it
 * @throws StoreError `store.conflict` when somebody else published in between
 */
export async function publishSession(
  turn: Turn,
  session: UploadSession,
  book: Book,
  deps: HandlerDeps,
): Promise<PublishedSession> {
  const { uploads, answerer } = deps;
  const published = await publish(turn, session, book, deps);
  const number = published.revision?.number ?? null;
  await uploads.put({ ...session, state: 'published', publishedAs: number });
  await answerer.refresh();
  // The ids of the messages begin with them.
  const announcements = published.alerting.announced.map((announcement) => announcement.number);
  turn.log.info('upload.published', { sessionId: session.id, number, announcements });
  return published;
}

async function publish(
  { person }: Turn,
  session: UploadSession,
  book: Book,
  deps: HandlerDeps,
): Promise<PublishedSession> {
  const { reports } = deps;
  const { kind, comment, fileName, dataset, definitions, baseNumber, baseDefinitionsVersion } = session;
  const definitionsVersion = definitions === null ? null : baseDefinitionsVersion + 1;
  const alerting = alertingOf(book, { dataset, indicators: definitions, kind, uploader: person }, deps);
  if (dataset === null) {
    const details = { version: definitionsVersion, fileName };
    const audit: AuditEntry = { actor: person, action: 'definitionsSaved', details };
    const saved = await reports.saveDefinitions(definitions ?? [], baseDefinitionsVersion, audit, alerting);
    return { revision: null, definitionsVersion, alerting: saved.alerting };
  }
  const { period } = dataset;
  const published = await reports.publish({
    draft: { kind, uploader: person, fileName, comment, dataset },
    baseNumber,
    definitions:
      definitions === null ? null : { indicators: definitions, baseVersion: baseDefinitionsVersion },
    audit: {
      actor: person,
      action: 'revisionPublished',
      details: { period, number: baseNumber + 1, kind, fileName, definitionsVersion },
    },
    alerting,
  });
  return { revision: published.revision, definitionsVersion, alerting: published.alerting };
}
