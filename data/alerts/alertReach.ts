import type { Decision } from './decision.js';
import { messagesFor } from './messagesFor.js';
import type { Recipient, Subscription } from './subscription.js';

/** Who hears of what is decided, by the very rule that alerts are sent by. */
export interface AlertReach {
  /** Conversations that are sent at least one of the alerts. */
  readonly recipients: Readonly<Record<Recipient['kind'], number>>;
  /** Keys of the alerts that are sent to somebody. */
  readonly heard: ReadonlySet<string>;
  /** Keys of those that are followed, but only where nothing can be sent. */
  readonly unreachable: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** @param asleep the conversations that cannot be reached */
export function alertReach(
  decisions: readonly Decision[],
  subscriptions: readonly Subscription[],
  asleep: ReadonlySet<string>,
): AlertReach {
  const messages = messagesFor(decisions, subscriptions, asleep);
  const heard = new Set(messages.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const followed = messagesFor(decisions, subscriptions, NOBODY).flatMap(({ rows }) =>
    rows.map(({ key }) => key),
  );
  const count = (kind: Recipient['kind']): number =>
    messages.filter(({ recipient }) => recipient.kind === kind).length;
  return {
    recipients: { channel: count('channel'), group: count('group'), person: count('person') },
    heard,
    unreachable: new Set(followed.filter((key) => !heard.has(key))),
  };
}
