import { z } from 'zod';
import { datasetSchema, revisionSchema } from '../report/dataset.js';
import { indicatorSchema } from '../report/indicator.js';
import { actorSchema } from './audit.js';

/**
 * What a controller has handed in and not yet confirmed. The card that shows it carries only `id` and `nonce`:
 * what is published is what lies here.
 */
export const uploadSessionSchema = z.object({
  id: z.string().uuid(),
  /** Goes with the card; a card of an earlier preview has another and confirms nothing. */
  nonce: z.string().min(16),
  owner: actorSchema,
  /** ISO times, UTC. */
  openedAt: z.string().datetime(),
  expiresAt: z.string().datetime(),
  kind: revisionSchema.shape.kind,
  comment: z.string().min(1).nullable(),
  /** Names of the files in the order given, or what stands for a paste. */
  fileName: z.string().min(1),
  /** null when only definitions were handed in. */
  dataset: datasetSchema.nullable(),
  /** The revision it was compared with, 0 for none. */
  baseNumber: z.number().int().nonnegative(),
  /** All definitions as they would be; null when none were handed in. */
  definitions: z.array(indicatorSchema).nullable(),
  baseDefinitionsVersion: z.number().int().nonnegative(),
  /** How much looked wrong: more than nothing has to be ticked as meant. */
  warningCount: z.number().int().nonnegative(),
  /** SHA-256 of what would be published: shown in the preview, checked at confirmation. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  state: z.enum(['open', 'published', 'cancelled']),
  /** Number of the revision it became; null until then, and for definitions alone. */
  publishedAs: z.number().int().positive().nullable(),
});
export type UploadSession = z.infer<typeof uploadSessionSchema>;
