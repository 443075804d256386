import { z } from 'zod';

export const actorSchema = z.object({ id: z.string().min(1), name: z.string().min(1) });
/** Who did it: Entra object id, and the name that Teams showed then. */
export type Actor = z.infer<typeof actorSchema>;

export const auditEntrySchema = z.object({
  actor: actorSchema,
  action: z.enum([
    'revisionPublished',
    'revisionUndone',
    'definitionsSaved',
    'synonymAdded',
    'synonymRemoved',
    'alertsAcknowledged',
    'alertsSnoozed',
    'alertsReopened',
    'subscriptionAdded',
    'subscriptionRemoved',
    'chatConnected',
    'actionRefused',
  ]),
  /** What it was done to, in short plain values: never a figure's whole table, never a question's text. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const auditRecordSchema = auditEntrySchema.extend({
  /** 1 for the first, without gaps. */
  number: z.number().int().positive(),
  /** ISO time, UTC. */
  at: z.string().datetime(),
  /** The hash of the record before; 64 zeros for the first. */
  previousHash: hash,
  /** SHA-256 of the canonical JSON of everything else in the record. */
  hash,
});
/** An entry in its place in the chain: taking one away or changing it breaks every later hash. */
export type AuditRecord = z.infer<typeof auditRecordSchema>;
