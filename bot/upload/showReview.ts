import { randomUUID } from 'node:crypto';
import { figureUnchangedCard, noReadingCard } from '../../cards/upload/uploadNotices.js';
import { uploadPreviewCard } from '../../cards/upload/uploadPreviewCard.js';
import { hasNothingToPublish } from '../../data/publish/hasNothingToPublish.js';
import { reportOf } from '../../data/publish/compareDatasets.js';
import { reviewCorrection } from '../../data/publish/reviewCorrection.js';
import type { Published, Reviewed } from '../../data/publish/reviewProposal.js';
import { reviewUpload } from '../../data/publish/reviewUpload.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { alertPlan } from './alertPlan.js';
import type { CorrectionDraft, Draft, TablesDraft } from './draft.js';
import { publishedNow } from './publishedNow.js';
import { sessionOf } from './sessionOf.js';
import { showProblems } from './showProblems.js';

interface ReviewOptions {
  /** The session that is reviewed again; null for a new one. */
  readonly sessionId: string | null;
  readonly isTickMissing?: boolean;
}

/**
 * Shows what publishing the draft would do, to be confirmed, or what stops it. Nothing is published here.
 *
 * @returns whether a preview was shown
 */
export async function showReview(
  turn: Turn,
  draft: Draft,
  { sessionId, isTickMissing = false }: ReviewOptions,
  deps: HandlerDeps,
): Promise<boolean> {
  const { uploads, uploading, clock } = deps;
  const published = await publishedNow(deps);
  const reviewed =
    draft.kind === 'tables'
      ? await reviewTables(turn, draft, published, deps)
      : await reviewFigure(turn, draft, published);
  if (reviewed === null) return false;

  const base = reportOf(published.book, reviewed.dataset?.period ?? null)?.revision ?? null;
  const id = sessionId ?? randomUUID();
  const session = sessionOf(draft, reviewed, { id, owner: turn.person, now: clock.now() });
  if (!hasNothingToPublish(reviewed.changes, session.kind, base)) {
    await uploading.memory.keepDraft(id, draft);
    await uploads.put(session);
  }
  turn.log.info('upload.reviewed', { sessionId: id, of: draft.kind, warnings: session.warningCount });
  const alerts = await alertPlan(reviewed.decisions, deps);
  await turn.sendCard(uploadPreviewCard({ session, reviewed, alerts, base, isTickMissing }, turn.locale));
  return true;
}

/** null when something is wrong: then it has been told. */
async function reviewTables(
  turn: Turn,
  { tables, options, comment }: TablesDraft,
  published: Published,
  deps: HandlerDeps,
): Promise<Reviewed | null> {
  const review = reviewUpload(tables, published, options);
  if (review.kind === 'reviewed') return review;
  await showProblems(turn, review.problems, { ...options, comment: comment ?? '' }, deps);
  return null;
}

/** null when there is nothing to put right: then it has been told. */
async function reviewFigure(
  turn: Turn,
  { correction, reportPeriod }: CorrectionDraft,
  published: Published,
): Promise<Reviewed | null> {
  const review = reviewCorrection(correction, reportPeriod, published);
  if (review.kind === 'reviewed') return review;
  const { indicatorId, period } = correction;
  const indicatorName = published.book.indicator(indicatorId)?.name ?? indicatorId;
  const card = review.kind === 'unchanged' ? figureUnchangedCard : noReadingCard;
  await turn.sendCard(card({ indicatorName, period }, turn.locale));
  return null;
}
