import { uploadExpiredCard } from '../../cards/upload/uploadNotices.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { findSession } from './findSession.js';
import { showReview } from './showReview.js';

/** Reviews the same tables on the ground of what has been published since. */
export async function reviewAgain(turn: Turn, session: SessionKey, deps: HandlerDeps): Promise<void> {
  const found = await findSession(turn, session, { name: 'reviewAgain', byOlderCard: true }, deps);
  if (found === null) return;
  const draft = await deps.uploading.memory.draft(found.id);
  // The embedded store's bot was started anew in between: the file has to be sent again.
  if (draft === null) return turn.sendCard(uploadExpiredCard(turn.locale));
  await showReview(turn, draft, { sessionId: found.id }, deps);
}
