import { EVERYTHING, type Subscription, type SubscriptionFilters } from '../../data/alerts/subscription.js';

/** The management group's channel, following everything. */
export function aSubscription({
  conversationId = 'ledning',
  asleep = false,
  ...filters
}: Partial<SubscriptionFilters> & { conversationId?: string; asleep?: boolean } = {}): Subscription {
  return {
    recipient: { conversationId, kind: 'channel' },
    filters: { ...EVERYTHING, ...filters },
    createdBy: { id: 'anna', name: 'Anna Ek' },
    createdAt: '2023-11-01T08:00:00Z',
    asleep,
  };
}
