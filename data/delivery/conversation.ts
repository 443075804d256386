import { z } from 'zod';

/**
 * Why nothing can be sent there: `removed`, the bot is no longer part of it; `blocked` by its person; `disabled` by
 * an administrator; `gone`, there is no such conversation any more.
 */
export const UNREACHABLE_REASONS = ['removed', 'blocked', 'disabled', 'gone'] as const;
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

export const sightingSchema = z.object({
  /** Of a channel the channel's own, without the thread that a message was written in. */
  id: z.string().min(1),
  kind: z.enum(['channel', 'group', 'person']),
  /** Where Teams takes messages for it; it may change, so the last one heard counts. */
  serviceUrl: z.string().url(),
  /** Some channels know none. */
  tenantId: z.string().min(1).nullable(),
  /** What the bot is called there: `28:` and its app id. */
  botId: z.string().min(1),
  /** Whose personal chat it is, the Entra object id where there is one; null for channels and groups. */
  userId: z.string().min(1).nullable(),
  locale: z.enum(['sv', 'en']),
});
/** What one activity tells of the conversation it came from. */
export type Sighting = z.infer<typeof sightingSchema>;

export const conversationSchema = sightingSchema.extend({
  /** null while messages can be sent. */
  unreachable: z.object({ reason: z.enum(UNREACHABLE_REASONS), since: z.string().datetime() }).nullable(),
});
/** A place that the bot can send to unasked. */
export type Conversation = z.infer<typeof conversationSchema>;

/**
 * The conversation after an activity came from it, which proves that it can be reached.
 *
 * The language of a channel or group stays the one it was first heard in: one guest who asks in English must not
 * turn everybody's alerts.
 *
 * @returns `known` itself when nothing is new
 */
export function afterSighting(known: Conversation | null, sighting: Sighting): Conversation {
  if (known === null) return { ...sighting, unreachable: null };
  const locale = sighting.kind === 'person' ? sighting.locale : known.locale;
  const { unreachable, ...remembered } = known;
  const now: Sighting = { ...sighting, locale };
  return unreachable === null && isSame(remembered, now) ? known : { ...now, unreachable: null };
}

/** @returns `known` itself when it is unreachable for that reason already: `since` tells of the first time */
export function afterFailure(known: Conversation, reason: UnreachableReason, now: Date): Conversation {
  if (known.unreachable?.reason === reason) return known;
  return { ...known, unreachable: { reason, since: now.toISOString() } };
}

function isSame(a: Sighting, b: Sighting): boolean {
  return (Object.keys(sightingSchema.shape) as (keyof Sighting)[]).every((key) => a[key] === b[key]);
}
