import type { UploadSession } from '../../data/publish/uploadSession.js';
import type { Revision } from '../../data/report/dataset.js';
import { contentHashOf } from '../../data/store/canonicalJson.js';
import type { HandlerDeps } from '../handlerDeps.js';

/**
 * The revision that the session became although it still says it is open: the bot was stopped between the two.
 * null when it became none.
 */
export async function publishedBefore(
  { dataset, baseNumber, owner, openedAt }: UploadSession,
  { reports }: HandlerDeps,
): Promise<Revision | null> {
  if (dataset === null) return null;
  const next = (await reports.revisions(dataset.period))[baseNumber];
  const isOurs =
    next !== undefined &&
    next.uploader.id === owner.id &&
    next.publishedAt >= openedAt &&
    next.contentHash === contentHashOf(dataset);
  return isOurs ? next : null;
}
