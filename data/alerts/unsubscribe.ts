import type { Actor } from '../publish/audit.js';
import type { AlertingChange, DecideAlerting } from './alerting.js';
import { inShort, isSameFilters } from './sameFilters.js';
import type { Subscription, SubscriptionFilters } from './subscription.js';
import { unchanged } from './unchanged.js';

interface Unsubscribing {
  readonly conversationId: string;
  /** Those of the one to be taken away; null for all that the conversation has. */
  readonly filters: SubscriptionFilters | null;
  readonly by: Actor;
}

export interface Unsubscribed extends AlertingChange {
  /** Empty when there was no such subscription. */
  readonly removed: readonly Subscription[];
}

/** Nothing more is told; cards that were posted are still brought up to date, for people act in them. */
export function unsubscribe({ conversationId, filters, by }: Unsubscribing): DecideAlerting<Unsubscribed> {
  return (before) => {
    const removed = before.subscriptions.filter(
      (one) =>
        one.recipient.conversationId === conversationId &&
        (filters === null || isSameFilters(one.filters, filters)),
    );
    if (removed.length === 0) return { ...unchanged(before), removed };
    const subscriptions = before.subscriptions.filter((one) => !removed.includes(one));
    const told = removed.map((one) => inShort(one.filters)).join('; ');
    return {
      ...unchanged({ ...before, subscriptions }),
      audit: { actor: by, action: 'subscriptionRemoved', details: { conversationId, filters: told } },
      removed,
    };
  };
}
