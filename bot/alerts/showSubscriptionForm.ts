import { subscriptionFormCard } from '../../cards/following/subscriptionFormCard.js';
import { EVERYTHING, type SubscriptionFilters } from '../../data/alerts/subscription.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { areasOf, namesOf } from './followable.js';
import { recipientHere } from './here.js';

/** The form to choose by what to follow. @param filters what it is filled in with; null for nothing yet */
export async function showSubscriptionForm(
  turn: Turn,
  filters: SubscriptionFilters | null,
  deps: HandlerDeps,
): Promise<void> {
  const book = await loadBook(deps.reports);
  const { kind } = await recipientHere(turn, deps);
  const names = namesOf(book, turn.locale);
  const form = { areas: areasOf(book), filters: filters ?? EVERYTHING, names, here: kind };
  await turn.sendCard(subscriptionFormCard(form, turn.locale));
}
