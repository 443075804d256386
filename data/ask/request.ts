import { z } from 'zod';
import { periodSchema, statusSchema } from '../report/dataset.js';
import { frequencySchema } from '../report/indicator.js';

/** What about the subject is asked for. `target` covers mål and budget, `cause` covers action too. */
export const measureSchema = z.enum([
  'outcome',
  'target',
  'forecast',
  'deviation',
  'previousYear',
  'rolling12',
  'status',
  'trend',
  'cause',
]);
export type Measure = z.infer<typeof measureSchema>;

/** A stretch of time that no report is made for, so that no figure can exist: its canonical form. */
const unreportedSchema = z.string().regex(/^\d{4}-(Q[1-4]|H[12]|W\d{2}|\d{2}-\d{2})$/);

export const askedTimeSchema = z.discriminatedUnion('kind', [
  /** Nothing said: the newest of the subject's own frequency. */
  z.object({ kind: z.literal('latest') }),
  z.object({
    kind: z.literal('period'),
    period: periodSchema,
    /** The year was not said but chosen ("november"): the answer tells so. */
    yearAssumed: z.boolean(),
  }),
  /** Both ends included. */
  z.object({ kind: z.literal('span'), from: periodSchema, to: periodSchema }),
  z.object({ kind: z.literal('unreported'), stretch: unreportedSchema }),
]);
export type AskedTime = z.infer<typeof askedTimeSchema>;

const subjectRequestSchema = z.object({
  intent: z.literal('subject'),
  /** One subject, or those to show side by side. */
  subjectIds: z.array(z.string().min(1)).min(1),
  time: askedTimeSchema,
  /** In the order asked; empty means all of it. */
  measures: z.array(measureSchema),
  /** A second period to hold the first against; null when none is asked for. */
  comparedWith: periodSchema.nullable(),
});
export type SubjectRequest = z.infer<typeof subjectRequestSchema>;

export const listRequestSchema = z.object({
  intent: z.literal('list'),
  of: z.enum(['all', 'indicator', 'economy', 'unitResult', 'project', 'activity', 'assignment', 'goal']),
  /** Name of an area or section; null for the whole report. */
  group: z.string().nullable(),
  statuses: z.array(statusSchema).nullable(),
  frequency: frequencySchema.nullable(),
  /** Which side of its target (`missed` is the bad one) or of zero the outcome must lie on. */
  side: z.enum(['above', 'below', 'missed', 'met', 'negative', 'positive']).nullable(),
  orderBy: z.enum(['report', 'deviation', 'outcome', 'forecast']),
  top: z.number().int().positive().nullable(),
  time: askedTimeSchema,
});
export type ListRequest = z.infer<typeof listRequestSchema>;

/** The list of everything in the newest report, but for what is said. */
export const listRequest = (filter: Partial<ListRequest>): ListRequest => ({
  intent: 'list',
  of: 'all',
  group: null,
  statuses: null,
  frequency: null,
  side: null,
  orderBy: 'report',
  top: null,
  time: { kind: 'latest' },
  ...filter,
});

/** An understood question. Buttons carry it, a follow-up starts from it; the same request on the same revision has one answer. */
export const requestSchema = z.discriminatedUnion('intent', [
  subjectRequestSchema,
  listRequestSchema,
  /** The running text of one section. */
  z.object({ intent: z.literal('text'), section: z.string().min(1), time: askedTimeSchema }),
  /** The month at a glance. */
  z.object({ intent: z.literal('overview'), time: askedTimeSchema }),
  z.object({ intent: z.literal('help') }),
]);
export type Request = z.infer<typeof requestSchema>;
