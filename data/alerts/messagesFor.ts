import { addTo } from '../addTo.js';
import type { Decision } from './decision.js';
import { fits, type Subscription } from './subscription.js';

export type Recipient = Subscription['recipient'];

/** One message: all that one recipient is told of one publication. */
export interface AlertMessage {
  readonly recipient: Recipient;
  /** Worst first; at least one. */
  readonly rows: readonly Decision[];
}

/**
 * What to send to whom. A recipient with nothing to be told gets no message, nor does one that sleeps.
 *
 * @param decisions of one publication, worst first as they were decided
 */
export function messagesFor(
  decisions: readonly Decision[],
  subscriptions: readonly Subscription[],
): AlertMessage[] {
  const told = decisions.filter(({ notify }) => notify);
  return byRecipient(subscriptions).flatMap(({ recipient, subscriptions: own }): AlertMessage[] => {
    const rows = told.filter(({ subject, severity }) =>
      own.some(({ filters }) => fits(filters, subject, severity)),
    );
    return rows.length === 0 ? [] : [{ recipient, rows }];
  });
}

/** Those that are awake, in the order of their first subscription. */
export function byRecipient(
  subscriptions: readonly Subscription[],
): { readonly recipient: Recipient; readonly subscriptions: readonly Subscription[] }[] {
  const recipients = new Map<string, Subscription[]>();
  for (const subscription of subscriptions) {
    if (subscription.asleep) continue;
    addTo(recipients, subscription.recipient.conversationId, subscription);
  }
  return [...recipients.values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ recipient: own[0].recipient, subscriptions: own }],
  );
}
