import type { Alerting } from '../../data/alerts/alerting.js';
import type { Recipient, Subscription } from '../../data/alerts/subscription.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { withoutThread } from '../conversations.js';
import type { Turn } from '../turn.js';

/** Who is told of what is followed here: the whole channel, not the thread that it was asked for in. */
export async function recipientHere(
  turn: Turn,
  { conversations }: Pick<HandlerDeps, 'conversations'>,
): Promise<Recipient> {
  const conversationId = conversationHere(turn);
  const known = await conversations.get(conversationId);
  return { conversationId, kind: known?.kind ?? (turn.isPersonal ? 'person' : 'group') };
}

export function conversationHere({ speaker }: Turn): string {
  return withoutThread(speaker.conversationId);
}

/** What the conversation follows. */
export function followedHere(turn: Turn, { subscriptions }: Pick<Alerting, 'subscriptions'>): Subscription[] {
  const here = conversationHere(turn);
  return subscriptions.filter(({ recipient }) => recipient.conversationId === here);
}
