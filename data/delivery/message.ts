import { z } from 'zod';
import type { UnreachableReason } from './conversation.js';
import { jsonSchema } from './json.js';

export const bodySchema = z.object({
  /** Names who makes a card of the data. */
  template: z.string().min(1),
  data: z.record(z.string(), jsonSchema),
});
/**
 * What a message says: data, not a finished card. It is rendered when it is sent, in the language that the
 * conversation has then, and can be told apart into rows when it turns out to be too large.
 */
export type Body = z.infer<typeof bodySchema>;

const id = z.string().min(1);

/** A message that Teams has: by our own id, so that it can be named before it was sent, or by Teams' id. */
const targetSchema = z.union([z.object({ messageId: id }).strict(), z.object({ activityId: id }).strict()]);
export type Target = z.infer<typeof targetSchema>;

const deliverySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post') }),
  /** Takes the place of the target's card. */
  z.object({ kind: z.literal('update'), target: targetSchema }),
  /** In a channel in the target's thread; other conversations have none, there it is a post. */
  z.object({ kind: z.literal('reply'), target: targetSchema }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

export const outboxDraftSchema = z.object({
  /** Never used before; a repeated delivery carries it, and later messages can name it as their target. */
  id,
  conversationId: id,
  alertNumbers: z.array(z.number().int().positive()),
  delivery: deliverySchema,
  body: bodySchema,
});
/** A message to be sent. */
export type OutboxDraft = z.infer<typeof outboxDraftSchema>;

const time = z.string().datetime();

export const outboxMessageSchema = outboxDraftSchema.extend({
  createdAt: time,
  /** How often it failed. */
  attempts: z.number().int().nonnegative(),
  /** null before the first: what waited because the bot was down has not failed. */
  firstFailedAt: time.nullable(),
  nextAttemptAt: time,
  lastError: z.string().nullable(),
});
/** A message that waits to be sent. */
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;

/**
 * Why a message was given up: `unreachable` conversation; `unknownConversation`, none of that id was ever heard of;
 * `noTarget`, what it should update or reply to was never sent; `targetGone`, it was deleted; `tooLarge` and not to be
 * split; `refused` by Teams; `tooOld`, it failed for too long; `unrenderable`, no card can be made of it.
 */
export const BURY_REASONS = [
  'unreachable',
  'unknownConversation',
  'noTarget',
  'targetGone',
  'tooLarge',
  'refused',
  'tooOld',
  'unrenderable',
] as const;
export type BuryReason = (typeof BURY_REASONS)[number];

export const deadLetterSchema = z.object({
  message: outboxMessageSchema,
  reason: z.enum(BURY_REASONS),
  /** What was wrong, in a few words, for the log and for administrators. */
  error: z.string(),
  at: time,
});
/** A message that was given up. */
export type DeadLetter = z.infer<typeof deadLetterSchema>;

export const sentRecordSchema = z.object({
  id,
  conversationId: id,
  alertNumbers: outboxDraftSchema.shape.alertNumbers,
  /** Teams' id of the message, which an update names; null when Teams gave none. */
  activityId: z.string().min(1).nullable(),
  at: time,
});
/** A message that was delivered. */
export type SentRecord = z.infer<typeof sentRecordSchema>;

/** Of the parts that a message is split into, the first is 1. */
export const partId = (messageId: string, part: number): string => `${messageId}.${part}`;

/**
 * The parts of a message that was too large, which take its place. What it should update is updated by the first; the
 * rest follow in its thread.
 */
export function splitMessage(message: OutboxMessage, bodies: readonly Body[]): OutboxMessage[] {
  const { delivery } = message;
  const rest: Delivery = delivery.kind === 'update' ? { kind: 'reply', target: delivery.target } : delivery;
  return bodies.map((body, index) => ({
    ...message,
    id: partId(message.id, index + 1),
    delivery: index === 0 ? delivery : rest,
    body,
  }));
}

/** What is told of a conversation that cannot be reached. */
export const unreachableError = (reason: UnreachableReason): string => `conversation ${reason}`;
