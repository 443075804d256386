import { uploadExpiredCard } from '../../cards/upload/uploadNotices.js';
import type { SessionKey } from '../../cards/upload/uploadVerbs.js';
import { warningsCard } from '../../cards/upload/warningsCard.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { findSession } from './findSession.js';
import { publishedNow } from './publishedNow.js';
import { reviewDraft } from './reviewDraft.js';

/** A page of what looks wrong in an upload. @param from how many come before it */
export async function showWarnings(
  turn: Turn,
  { from, ...session }: SessionKey & { readonly from: number },
  deps: HandlerDeps,
): Promise<void> {
  const found = await findSession(turn, session, { name: 'listWarnings', byOlderCard: true }, deps);
  if (found === null) return;
  const draft = await deps.uploading.memory.draft(found.id);
  const reviewed = draft === null ? null : reviewDraft(draft, await publishedNow(deps));
  if (reviewed === null) return turn.sendCard(uploadExpiredCard(turn.locale));
  await turn.sendCard(warningsCard({ warnings: reviewed.warnings, session, from }, turn.locale));
}
