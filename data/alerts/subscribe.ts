import type { Actor } from '../publish/audit.js';
import type { AlertingChange, DecideAlerting } from './alerting.js';
import { inShort, isSameFilters, isSameScope } from './sameFilters.js';
import type { Recipient, SubscriptionFilters } from './subscription.js';
import { unchanged } from './unchanged.js';

interface Subscribing {
  readonly recipient: Recipient;
  readonly filters: SubscriptionFilters;
  readonly by: Actor;
  readonly now: Date;
}

export interface Subscribed extends AlertingChange {
  /** Not when the conversation followed the very same already. */
  readonly isNew: boolean;
}

/**
 * Lets the conversation follow what the filters ask for. Whoever asks for the same things from another severity means
 * that instead, so it takes the place of what was asked for before.
 */
export function subscribe({ recipient, filters, by, now }: Subscribing): DecideAlerting<Subscribed> {
  return (before) => {
    const { conversationId } = recipient;
    const isOwn = (one: { recipient: Recipient }): boolean => one.recipient.conversationId === conversationId;
    const isKnown = before.subscriptions.some((one) => isOwn(one) && isSameFilters(one.filters, filters));
    if (isKnown) return { ...unchanged(before), isNew: false };
    const others = before.subscriptions.filter((one) => !isOwn(one) || !isSameScope(one.filters, filters));
    const subscription = { recipient, filters, createdBy: by, createdAt: now.toISOString() };
    return {
      ...unchanged({ ...before, subscriptions: [...others, subscription] }),
      audit: {
        actor: by,
        action: 'subscriptionAdded',
        details: { conversationId, filters: inShort(filters) },
      },
      isNew: true,
    };
  };
}
