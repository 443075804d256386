import { z } from 'zod';
import { deadLetterSchema, outboxDraftSchema, type DeadLetter, type OutboxDraft } from './message.js';

/** Template of the message that tells controllers of one that was given up. */
export const DEAD_LETTER = 'deadLetter';
export const deadLetterNoticeSchema = z.object({
  /** Where the message was to go. */
  conversationId: outboxDraftSchema.shape.conversationId,
  alertNumbers: outboxDraftSchema.shape.alertNumbers,
  reason: deadLetterSchema.shape.reason,
  at: deadLetterSchema.shape.at,
});
export type DeadLetterNoticeData = z.infer<typeof deadLetterNoticeSchema>;

/** Tells a controller's conversation that a message was given up, and which alerts were in it. */
export function deadLetterNotice({ message, reason, at }: DeadLetter, toConversationId: string): OutboxDraft {
  return {
    id: `${DEAD_LETTER} ${message.id} ${toConversationId}`,
    conversationId: toConversationId,
    alertNumbers: [],
    delivery: { kind: 'post' },
    body: {
      template: DEAD_LETTER,
      data: { conversationId: message.conversationId, alertNumbers: message.alertNumbers, reason, at },
    },
  };
}

/** Whether it is such a notice itself: of one that cannot be delivered no other is sent. */
export function isDeadLetterNotice({ body }: Pick<OutboxDraft, 'body'>): boolean {
  return body.template === DEAD_LETTER;
}
