import { z } from 'zod';
import { alertingSchema, type Alerting } from '../../alerts/alerting.js';
import { decisionSchema } from '../../alerts/decision.js';
import { synonymSchema } from '../../ask/synonym.js';
import { conversationSchema } from '../../delivery/conversation.js';
import { indicatorSchema } from '../../report/indicator.js';
import { revisionSchema, type Revision } from '../../report/dataset.js';
import type { Period } from '../../report/period.js';
import { contentHashOf } from '../canonicalJson.js';
import { deepFreeze } from '../deepFreeze.js';

const version = { version: z.number().int().positive(), savedAt: z.string().datetime() };

/** Oldest first. Earlier versions are kept: a changed target must be told with its old value. */
const definitionsFileSchema = z
  .object({ versions: z.array(z.object({ ...version, indicators: z.array(indicatorSchema) })) })
  .superRefine(refuseGaps);
export type DefinitionsFile = z.infer<typeof definitionsFileSchema>;

const synonymsFileSchema = z
  .object({ versions: z.array(z.object({ ...version, entries: z.array(synonymSchema) })) })
  .superRefine(refuseGaps);
export type SynonymsFile = z.infer<typeof synonymsFileSchema>;

const unknownWordsFileSchema = z.object({
  words: z.array(
    z.object({
      word: z.string().min(1),
      times: z.number().int().positive(),
      lastAsked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
    }),
  ),
});
export type UnknownWordsFile = z.infer<typeof unknownWordsFileSchema>;

const conversationsFileSchema = z.object({ conversations: z.array(conversationSchema) });
export type ConversationsFile = z.infer<typeof conversationsFileSchema>;

const decisionsFileSchema = z.object({
  /** The newest of each key. */
  decisions: z.array(decisionSchema),
});
export type DecisionsFile = z.infer<typeof decisionsFileSchema>;

export const jobRunSchema = z.object({
  job: z.string().min(1),
  startedAt: z.string().datetime(),
  finishedAt: z.string().datetime(),
  error: z.string().nullable(),
});
const jobRunsFileSchema = z.object({
  /** The last of each job. */
  runs: z.array(jobRunSchema),
});
export type JobRunsFile = z.infer<typeof jobRunsFileSchema>;

const periodFileSchema = z.object({
  /** Oldest first. */
  revisions: z.array(revisionSchema),
});
export type PeriodFile = z.infer<typeof periodFileSchema>;

/** @throws Error naming every field that does not fit */
export function parseDefinitionsFile(value: unknown): DefinitionsFile {
  return parse(definitionsFileSchema, value);
}

/** @throws Error naming every field that does not fit */
export function parseSynonymsFile(value: unknown): SynonymsFile {
  return parse(synonymsFileSchema, value);
}

/** @throws Error naming every field that does not fit */
export function parseUnknownWordsFile(value: unknown): UnknownWordsFile {
  return parse(unknownWordsFileSchema, value);
}

/** @throws Error naming every field that does not fit */
export function parseConversationsFile(value: unknown): ConversationsFile {
  return parse(conversationsFileSchema, value);
}

/** @throws Error naming every field that does not fit */
export function parseAlerting(value: unknown): Alerting {
  return parse(alertingSchema, value);
}

/** @throws Error naming every field that does not fit */
export function parseDecisionsFile(value: unknown): DecisionsFile {
  return parse(decisionsFileSchema, value);
}

/** @throws Error naming every field that does not fit */
export function parseJobRunsFile(value: unknown): JobRunsFile {
  return parse(jobRunsFileSchema, value);
}

/**
 * The file of one period. A revision changed after it was published does not have the hash it was published with.
 *
 * @throws Error naming every field that does not fit
 */
export function parsePeriodFile(period: Period, value: unknown): PeriodFile {
  const checked = periodFileSchema.superRefine(({ revisions }, context) => {
    revisions.forEach((revision, index) => {
      const wrong = faultOf(revision, index, period);
      if (wrong !== null) fail(context, ['revisions', index], wrong);
    });
  });
  return parse(checked, value);
}

function faultOf(revision: Revision, index: number, period: Period): string | null {
  if (revision.number !== index + 1) return `revision ${revision.number} stands as number ${index + 1}`;
  if (revision.period !== period || revision.dataset.period !== period)
    return `revision of ${revision.period} with the dataset of ${revision.dataset.period} in the file of ${period}`;
  if (revision.contentHash !== contentHashOf(revision.dataset))
    return 'contentHash does not fit the dataset: it was changed after publishing';
  return null;
}

/** All that does not fit in one message; zod's own is a page of JSON. Frozen, since the store hands it out. */
export function parse<S extends z.ZodTypeAny>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return deepFreeze(result.data as z.output<S>);
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
  throw new Error(issues.join('; '));
}

function refuseGaps(
  { versions }: { readonly versions: readonly { readonly version: number }[] },
  context: z.RefinementCtx,
): void {
  versions.forEach(({ version }, index) => {
    if (version !== index + 1)
      fail(context, ['versions', index], `version ${version} stands as number ${index + 1}`);
  });
}

function fail(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}
