import type { Subscription } from '../../data/alerts/subscription.js';
import type { Conversations } from '../../data/ports.js';

/** The conversations of the subscriptions that cannot be reached: nothing is sent there. */
export async function asleepAmong(
  subscriptions: readonly Subscription[],
  conversations: Pick<Conversations, 'get'>,
): Promise<ReadonlySet<string>> {
  const ids = new Set(subscriptions.map(({ recipient }) => recipient.conversationId));
  const known = await Promise.all([...ids].map((id) => conversations.get(id)));
  return new Set(
    known.flatMap((conversation) =>
      conversation === null || conversation.unreachable === null ? [] : [conversation.id],
    ),
  );
}
