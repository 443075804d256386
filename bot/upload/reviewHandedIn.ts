import type { UploadDraft } from '../../cards/upload/uploadVerbs.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import type { HandedIn } from './draft.js';
import { showReview } from './showReview.js';

/**
 * Reviews tables as the form says.
 *
 * @returns whether a preview was shown
 */
export async function reviewHandedIn(
  turn: Turn,
  { period, kind, comment }: UploadDraft,
  { tables, fileName }: HandedIn,
  deps: HandlerDeps,
): Promise<boolean> {
  const draft = { kind: 'tables', tables, fileName, options: { period, kind } } as const;
  return showReview(turn, { ...draft, comment: comment === '' ? null : comment }, { sessionId: null }, deps);
}
