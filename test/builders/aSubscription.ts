import {
  EVERYTHING,
  type Recipient,
  type Subscription,
  type SubscriptionFilters,
} from '../../data/alerts/subscription.js';

/** The management group's channel, following everything. */
export function aSubscription({
  conversationId = 'ledning',
  kind = 'channel',
  ...filters
}: Partial<SubscriptionFilters> & { conversationId?: string; kind?: Recipient['kind'] } = {}): Subscription {
  return {
    recipient: { conversationId, kind },
    filters: { ...EVERYTHING, ...filters },
    createdBy: { id: 'anna', name: 'Anna Ek' },
    createdAt: '2023-11-01T08:00:00Z',
  };
}
