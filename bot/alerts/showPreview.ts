import { subjectName } from '../../cards/alerts/parts/subject.js';
import { subscriptionPreviewCard } from '../../cards/following/subscriptionPreviewCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { previewSubscription } from '../../data/alerts/replayMonths.js';
import type { SubscriptionFilters } from '../../data/alerts/subscription.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { namesOf } from './followable.js';

const MOST_WORST = 5;

/** What would have been told had this been followed: "Detta hade larmat: mars, april, oktober". */
export async function showPreview(
  turn: Turn,
  filters: SubscriptionFilters,
  { isFollowed }: { readonly isFollowed: boolean },
  { reports }: HandlerDeps,
): Promise<void> {
  const book = await loadBook(reports);
  const texts = textsFor(turn.locale);
  const months = previewSubscription(book, filters).map(({ period, decisions }) => ({
    period,
    rows: decisions.length,
    worst: [...new Set(decisions.map(({ subject }) => subjectName(subject, texts)))].slice(0, MOST_WORST),
  }));
  const names = namesOf(book, turn.locale);
  const preview = { filters, names, months, of: book.reports.length, isFollowed };
  await turn.sendCard(subscriptionPreviewCard(preview, turn.locale));
}
