import type { Body, OutboxDraft } from '../data/delivery/message.js';

/** The same message to several conversations, once for each occasion. */
export function remindDrafts(
  conversationIds: readonly string[],
  occasion: string,
  body: Body,
): OutboxDraft[] {
  return conversationIds.map((conversationId) => ({
    id: `${body.template} ${occasion} ${conversationId}`,
    conversationId,
    alertNumbers: [],
    delivery: { kind: 'post' },
    body,
  }));
}
