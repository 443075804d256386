import { uploadCancelledCard } from '../../cards/upload/uploadNotices.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { findSession } from './findSession.js';

/** @param session null when the form waited for its file */
export async function cancelUpload(turn: Turn, session: SessionKey | null, deps: HandlerDeps): Promise<void> {
  const { memory, publishing } = deps.uploading;
  if (session === null) {
    await memory.dropHalf(turn.speaker);
    return turn.sendCard(uploadCancelledCard(turn.locale));
  }
  await publishing.take(async () => {
    const deed = { name: 'cancelUpload', byOlderCard: true };
    const found = await findSession(turn, session, deed, deps);
    if (found === null) return;
    await deps.uploads.put({ ...found, state: 'cancelled' });
    await turn.sendCard(uploadCancelledCard(turn.locale));
  });
}
