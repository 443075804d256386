import { nothingFollowedCard, unsubscribedCard } from '../../cards/following/followingNotices.js';
import type { Subscription, SubscriptionFilters } from '../../data/alerts/subscription.js';
import { subscribe } from '../../data/alerts/subscribe.js';
import { unsubscribe } from '../../data/alerts/unsubscribe.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { namesOf } from './followable.js';
import { conversationHere, followedHere } from './here.js';
import type { Scope } from './readScope.js';
import { readTyped } from './readTyped.js';
import { showSubscriptions } from './showSubscriptions.js';
import { speakOfAlerts } from './spokenOf.js';

/** "sluta bevaka sjukfrånvaro". @param name as typed; null for all that the conversation follows */
export async function stopFollowing(turn: Turn, name: string | null, deps: HandlerDeps): Promise<void> {
  if (name === null) return stopFollowingThese(turn, null, deps);
  const own = followedHere(turn, await deps.alerts.current());
  if (own.length === 0) return turn.sendCard(nothingFollowedCard(turn.locale));
  const read = await readTyped(name, turn, deps);
  const meant =
    read.kind === 'found' ? read.scope : { areas: [], keys: read.kind === 'several' ? read.keys : [] };
  const named = own.flatMap(({ filters }) => [...filters.areas, ...filters.keys]).filter(isIn(meant));
  // Of several that may be meant only one may be followed here.
  if (named.length === 0 || (read.kind !== 'found' && new Set(named).size > 1)) {
    await turn.sendText(texts[turn.locale].alerts.notFollowedByName);
    return showSubscriptions(turn, deps);
  }
  await takeAway(turn, meant, own, deps);
}

/** @param filters of the subscription to end; null for all of the conversation's */
export async function stopFollowingThese(
  turn: Turn,
  filters: SubscriptionFilters | null,
  deps: HandlerDeps,
): Promise<void> {
  const conversationId = conversationHere(turn);
  const change = unsubscribe({ conversationId, filters, by: turn.person });
  const { removed } = await deps.alerts.change(change);
  if (removed.length === 0 && filters === null) return turn.sendCard(nothingFollowedCard(turn.locale));
  await tellStopped(turn, removed, deps);
}

/** A subscription may ask for more besides: that stays. */
async function takeAway(
  turn: Turn,
  meant: Scope,
  own: readonly Subscription[],
  deps: HandlerDeps,
): Promise<void> {
  const isMeant = isIn(meant);
  const [by, now] = [turn.person, deps.clock.now()];
  const removed: Pick<Subscription, 'filters'>[] = [];
  for (const { recipient, filters } of own) {
    const { areas, keys, leastSeverity } = filters;
    const [left, ended] = [not(isMeant), isMeant].map((keeps) => ({
      areas: areas.filter(keeps),
      keys: keys.filter(keeps),
      leastSeverity,
    }));
    if (left === undefined || ended === undefined || isEmpty(ended)) continue;
    // First what stays: were the bot to stop in between, too much is followed rather than too little.
    if (!isEmpty(left)) await deps.alerts.change(subscribe({ recipient, filters: left, by, now }));
    const { conversationId } = recipient;
    await deps.alerts.change(unsubscribe({ conversationId, filters, by }));
    removed.push({ filters: ended });
  }
  await tellStopped(turn, removed, deps);
}

async function tellStopped(
  turn: Turn,
  removed: readonly Pick<Subscription, 'filters'>[],
  deps: HandlerDeps,
): Promise<void> {
  const { alerts, reports } = deps;
  const left = followedHere(turn, await alerts.current()).length;
  const names = namesOf(await loadBook(reports), turn.locale);
  await speakOfAlerts(turn, deps);
  turn.log.info('alerts.unfollowed', { removed: removed.length, left });
  await turn.sendCard(unsubscribedCard({ removed, names, left }, turn.locale));
}

function isIn({ areas, keys }: Scope): (item: string) => boolean {
  return (item) => areas.includes(item) || keys.includes(item);
}

function not(holds: (item: string) => boolean): (item: string) => boolean {
  return (item) => !holds(item);
}

function isEmpty({ areas, keys }: Scope): boolean {
  return areas.length + keys.length === 0;
}
