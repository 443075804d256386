import {
  alreadyPublishedCard,
  uploadConflictCard,
  uploadExpiredCard,
} from '../../cards/upload/uploadNotices.js';
import { uploadReceiptCard } from '../../cards/upload/uploadReceiptCard.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import { compareDatasets } from '../../data/publish/compareDatasets.js';
import type { UploadSession } from '../../data/publish/uploadSession.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { isConflict } from '../isConflict.js';
import type { Turn } from '../turn.js';
import { alertsSent } from './alertPlan.js';
import { findSession } from './findSession.js';
import { publishedBefore } from './publishedBefore.js';
import { publishedNow } from './publishedNow.js';
import { publishSession } from './publishSession.js';
import { hashOf } from './sessionOf.js';
import { showReview } from './showReview.js';

interface Confirmation extends SessionKey {
  /** The warnings, if any, were ticked as meant. */
  readonly isTicked: boolean;
}

/** Publishes what was previewed, if it still is what the card showed and nobody came in between. */
export async function confirmUpload(
  turn: Turn,
  confirmation: Confirmation,
  deps: HandlerDeps,
): Promise<void> {
  await deps.uploading.publishing.take(() => confirm(turn, confirmation, deps));
}

async function confirm(turn: Turn, confirmation: Confirmation, deps: HandlerDeps): Promise<void> {
  const deed = { name: 'confirmUpload', byOlderCard: false };
  const session = await findSession(turn, confirmation, deed, deps);
  if (session === null) return;
  const { id, dataset, definitions, warningCount } = session;
  if (warningCount > 0 && !confirmation.isTicked) return askForTick(turn, session, deps);
  // What lies in the store has been altered by other means than ours: no controller has seen that.
  if (hashOf(session) !== session.contentHash) throw new Error(`Upload ${id} is not what was previewed`);

  const before = await publishedNow(deps);
  const own = await publishedBefore(session, deps);
  if (own !== null) {
    await deps.uploads.put({ ...session, state: 'published', publishedAs: own.number });
    return turn.sendCard(alreadyPublishedCard(own, turn.locale));
  }
  if (before.definitionsVersion !== session.baseDefinitionsVersion) return tellConflict(turn, session, deps);
  try {
    const { alerting, ...published } = await publishSession(turn, session, before.book, deps);
    const changes = compareDatasets(before.book, { dataset, indicators: definitions });
    const alerts = await alertsSent(alerting, deps);
    await turn.sendCard(uploadReceiptCard({ ...published, changes, alerts }, turn.locale));
  } catch (error) {
    if (!isConflict(error)) throw error;
    await tellConflict(turn, session, deps);
  }
}

async function askForTick(turn: Turn, { id }: UploadSession, deps: HandlerDeps): Promise<void> {
  const draft = await deps.uploading.memory.draft(id);
  if (draft === null) return turn.sendCard(uploadExpiredCard(turn.locale));
  await showReview(turn, draft, { sessionId: id, isTickMissing: true }, deps);
}

/** Who published in between, and when; never is anything overwritten. */
async function tellConflict(
  turn: Turn,
  { id, nonce, dataset, baseNumber }: UploadSession,
  { reports }: HandlerDeps,
): Promise<void> {
  const newest = dataset === null ? undefined : (await reports.revisions(dataset.period)).at(-1);
  const theirs = newest !== undefined && newest.number > baseNumber ? newest : null;
  turn.log.warn('upload.conflict', { sessionId: id });
  const session = { sessionId: id, nonce };
  await turn.sendCard(uploadConflictCard({ newest: theirs, session }, turn.locale));
}
