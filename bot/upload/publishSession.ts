import type { RevisionNote } from '../../cards/upload/uploadReceiptCard.js';
import type { AuditEntry } from '../../data/publish/audit.js';
import type { UploadSession } from '../../data/publish/uploadSession.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

interface PublishedSession {
  /** null when only definitions were handed in. */
  readonly revision: RevisionNote | null;
  /** null when none were. */
  readonly definitionsVersion: number | null;
}

/**
 * Puts it into force: on record, asked from now on.
 *
 * @throws StoreError `store.conflict` when somebody else published in between
 */
export async function publishSession(
  turn: Turn,
  session: UploadSession,
  deps: HandlerDeps,
): Promise<PublishedSession> {
  const { uploads, answerer } = deps;
  const published = await publish(turn, session, deps);
  const number = published.revision?.number ?? null;
  await uploads.put({ ...session, state: 'published', publishedAs: number });
  await answerer.refresh();
  turn.log.info('upload.published', { sessionId: session.id, number });
  return published;
}

async function publish(
  { person }: Turn,
  session: UploadSession,
  { reports }: HandlerDeps,
): Promise<PublishedSession> {
  const { kind, comment, fileName, dataset, definitions, baseNumber, baseDefinitionsVersion } = session;
  const definitionsVersion = definitions === null ? null : baseDefinitionsVersion + 1;
  if (dataset === null) {
    const details = { version: definitionsVersion, fileName };
    const audit: AuditEntry = { actor: person, action: 'definitionsSaved', details };
    await reports.saveDefinitions(definitions ?? [], baseDefinitionsVersion, audit);
    return { revision: null, definitionsVersion };
  }
  const { period } = dataset;
  const revision = await reports.publish({
    draft: { kind, uploader: person, fileName, comment, dataset },
    baseNumber,
    definitions:
      definitions === null ? null : { indicators: definitions, baseVersion: baseDefinitionsVersion },
    audit: {
      actor: person,
      action: 'revisionPublished',
      details: { period, number: baseNumber + 1, kind, fileName, definitionsVersion },
    },
  });
  return { revision, definitionsVersion };
}
