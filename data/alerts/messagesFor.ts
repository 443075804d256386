import { addTo } from '../addTo.js';
import type { Decision } from './decision.js';
import { fits, type Recipient, type Subscription } from './subscription.js';
import { isTold, type ToldDecision } from './toldDecision.js';

/** All that one recipient is told at one time. */
export interface AlertMessage {
  readonly recipient: Recipient;
  /** Worst first; at least one. */
  readonly rows: readonly ToldDecision[];
}

/**
 * What to tell whom. A recipient with nothing to be told gets no message, nor does one that sleeps.
 *
 * @param decisions worst first; those that are not told are passed over
 * @param asleep the conversations that cannot be reached
 */
export function messagesFor(
  decisions: readonly Decision[],
  subscriptions: readonly Subscription[],
  asleep: ReadonlySet<string>,
): AlertMessage[] {
  const told = decisions.filter(isTold);
  return byRecipient(subscriptions, asleep).flatMap(({ recipient, subscriptions: own }): AlertMessage[] => {
    const rows = told.filter(({ subject, severity }) =>
      own.some(({ filters }) => fits(filters, subject, severity)),
    );
    return rows.length === 0 ? [] : [{ recipient, rows }];
  });
}

/** Those that are awake, in the order of their first subscription. */
export function byRecipient(
  subscriptions: readonly Subscription[],
  asleep: ReadonlySet<string>,
): { readonly recipient: Recipient; readonly subscriptions: readonly Subscription[] }[] {
  const recipients = new Map<string, Subscription[]>();
  for (const subscription of subscriptions) {
    const { conversationId } = subscription.recipient;
    if (!asleep.has(conversationId)) addTo(recipients, conversationId, subscription);
  }
  return [...recipients.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ recipient: own[0].recipient, subscriptions: own }],
  );
}
