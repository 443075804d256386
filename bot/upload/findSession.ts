import {
  alreadyCancelledCard,
  alreadyPublishedCard,
  changedSincePreviewCard,
  notYourUploadCard,
  uploadExpiredCard,
} from '../../cards/upload/uploadNotices.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import type { UploadSession } from '../../data/publish/uploadSession.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** What the person is about to do with it. */
interface Deed {
  readonly name: string;
  /** Whether a card of an earlier preview will do: not where the person has to know what they say yes to. */
  readonly byOlderCard: boolean;
}

/** The open session that a card names, if it is this person's and this card's; null when they have been told why not. */
export async function findSession(
  turn: Turn,
  { sessionId, nonce }: SessionKey,
  { name, byOlderCard }: Deed,
  deps: HandlerDeps,
): Promise<UploadSession | null> {
  const { uploads, audit } = deps;
  const { locale, person, log } = turn;
  const session = await uploads.get(sessionId);
  if (session === null) {
    await turn.sendCard(uploadExpiredCard(locale));
    return null;
  }
  if (session.owner.id !== person.id) {
    log.warn('action.refused', { action: name, reason: 'owner' });
    await audit.append({
      actor: person,
      action: 'actionRefused',
      details: { action: name, reason: 'owner' },
    });
    await turn.sendCard(notYourUploadCard(session.owner, locale));
    return null;
  }
  if (session.state === 'published') {
    await turn.sendCard(alreadyPublishedCard(await revisionOf(session, deps), locale));
    return null;
  }
  if (session.state === 'cancelled') {
    await turn.sendCard(alreadyCancelledCard(locale));
    return null;
  }
  if (session.nonce !== nonce && !byOlderCard) {
    log.warn('upload.oldPreview', { sessionId });
    await turn.sendCard(changedSincePreviewCard({ sessionId, nonce: session.nonce }, locale));
    return null;
  }
  return session;
}

/** What the session became; null for definitions alone. */
async function revisionOf({ dataset, publishedAs }: UploadSession, { reports }: HandlerDeps) {
  if (dataset === null || publishedAs === null) return null;
  return (await reports.revisions(dataset.period))[publishedAs - 1] ?? null;
}
