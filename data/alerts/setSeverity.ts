import type { Actor } from '../publish/audit.js';
import type { DecideAlerting } from './alerting.js';
import type { Severity } from './alertLevel.js';
import { subscribe } from './subscribe.js';
import { EVERYTHING, type Recipient } from './subscription.js';
import { unchanged } from './unchanged.js';

interface Setting {
  readonly recipient: Recipient;
  readonly leastSeverity: Severity;
  readonly by: Actor;
  readonly now: Date;
}

/**
 * "Bara rött": from which severity on the conversation is told of what it follows. One that follows nothing follows
 * everything from then on.
 */
export function setSeverity({ recipient, leastSeverity, by, now }: Setting): DecideAlerting {
  return (before, asleep) => {
    const { conversationId } = recipient;
    const own = before.subscriptions.filter((one) => one.recipient.conversationId === conversationId);
    if (own.length === 0)
      return subscribe({ recipient, filters: { ...EVERYTHING, leastSeverity }, by, now })(before, asleep);
    if (own.every(({ filters }) => filters.leastSeverity === leastSeverity)) return unchanged(before);
    const subscriptions = before.subscriptions.map((one) =>
      own.includes(one) ? { ...one, filters: { ...one.filters, leastSeverity } } : one,
    );
    return {
      ...unchanged({ ...before, subscriptions }),
      audit: {
        actor: by,
        action: 'subscriptionAdded',
        details: { conversationId, filters: `all from ${leastSeverity}` },
      },
    };
  };
}
