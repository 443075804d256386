import { randomUUID } from 'node:crypto';
import { FORM } from '../../data/intake/fileStandIns.js';
import type { Actor } from '../../data/publish/audit.js';
import type { Reviewed } from '../../data/publish/reviewProposal.js';
import type { UploadSession } from '../../data/publish/uploadSession.js';
import { contentHashOf } from '../../data/store/canonicalJson.js';
import type { Draft } from './draft.js';
import { INTERIM_TTL_MS } from '../../data/store/lifetimes.js';

interface SessionParts {
  readonly id: string;
  readonly owner: Actor;
  readonly now: Date;
}

/** A reviewed draft waiting for its confirmation. Each review has a nonce of its own, so that the former's card is of no use. */
export function sessionOf(draft: Draft, reviewed: Reviewed, { id, owner, now }: SessionParts): UploadSession {
  const { dataset, definitions, base, warnings } = reviewed;
  const content = { dataset, definitions: definitions === null ? null : [...definitions] };
  return {
    id,
    nonce: randomUUID(),
    owner,
    openedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + INTERIM_TTL_MS).toISOString(),
    kind: draft.kind === 'tables' ? draft.options.kind : 'correction',
    comment: draft.comment,
    fileName: draft.kind === 'tables' ? draft.fileName : FORM,
    ...content,
    baseNumber: base.number,
    baseDefinitionsVersion: base.definitionsVersion,
    warningCount: warnings.length,
    contentHash: hashOf(content),
    state: 'open',
    publishedAs: null,
  };
}

/** Of all that would be published. */
export function hashOf({ dataset, definitions }: Pick<UploadSession, 'dataset' | 'definitions'>): string {
  return contentHashOf({ dataset, definitions });
}
