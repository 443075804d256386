import { subscribedCard } from '../../cards/following/followingNotices.js';
import { subscribe } from '../../data/alerts/subscribe.js';
import type { SubscriptionFilters } from '../../data/alerts/subscription.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { namesOf } from './followable.js';
import { recipientHere } from './here.js';
import { speakOfAlerts } from './spokenOf.js';

/** Lets the conversation follow it. @returns whether it did not before */
export async function follow(turn: Turn, filters: SubscriptionFilters, deps: HandlerDeps): Promise<boolean> {
  const { alerts, reports, clock } = deps;
  const recipient = await recipientHere(turn, deps);
  const { isNew } = await alerts.change(subscribe({ recipient, filters, by: turn.person, now: clock.now() }));
  await speakOfAlerts(turn, deps);
  turn.log.info('alerts.followed', { isNew, here: recipient.kind });
  const names = namesOf(await loadBook(reports), turn.locale);
  await turn.sendCard(subscribedCard({ filters, names, isNew, here: recipient.kind }, turn.locale));
  return isNew;
}
