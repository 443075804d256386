import { subscriptionListCard } from '../../cards/following/subscriptionListCard.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { namesOf } from './followable.js';
import { followedHere, recipientHere } from './here.js';
import { speakOfAlerts } from './spokenOf.js';

/** What the conversation follows. */
export async function showSubscriptions(turn: Turn, deps: HandlerDeps): Promise<void> {
  const { alerts, reports } = deps;
  const subscriptions = followedHere(turn, await alerts.current());
  const names = namesOf(await loadBook(reports), turn.locale);
  const { kind } = await recipientHere(turn, deps);
  await speakOfAlerts(turn, deps);
  await turn.sendCard(subscriptionListCard({ subscriptions, names, here: kind }, turn.locale));
}
