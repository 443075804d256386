import { z } from 'zod';
import { periodSchema } from '../../data/report/dataset.js';

/** What the cards of uploading carry; the values name things and are believed in nothing. */
export const sessionKeySchema = z.object({ sessionId: z.string().uuid(), nonce: z.string().min(1).max(64) });
export const revisionKeySchema = z.object({ period: periodSchema, number: z.number().int().positive() });
export const readingKeySchema = z.object({
  indicatorId: z.string().min(1).max(200),
  period: periodSchema,
  reportPeriod: periodSchema,
});
/** A page of a list. */
export const fromSchema = z.object({ from: z.number().int().nonnegative().default(0) });

/** An input as clients send it: left blank it comes as '' or not at all. */
export const inputSchema = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');
