import { z } from 'zod';
import { periodSchema } from '../report/dataset.js';
import { frequencySchema } from '../report/indicator.js';
import { askedTimeSchema, listRequestSchema, measureSchema, requestSchema } from './request.js';

/** Longer texts are cut when an interpretation is made; what a card sends back may not be longer either. */
export const LONGEST_QUESTION = 300;
export const LONGEST_STRETCH = 120;
export const LONGEST_NAME = 200;
/** More words than a question is read to. */
export const MOST_READINGS = 70;
/** More than a question is ever asked back about, or can compare. */
export const MOST_NAMES = 12;

const wordsSchema = z.string().min(1).max(LONGEST_STRETCH);
const nameSchema = z.object({
  name: z.string().min(1).max(LONGEST_NAME),
  nameEn: z.string().max(LONGEST_NAME).nullable(),
});
/** Something in the report, as it is called there and, where it is translated, in English. */
export type SubjectName = z.infer<typeof nameSchema>;
const namesSchema = z.array(nameSchema).max(MOST_NAMES);
const groupSchema = z.string().min(1).max(LONGEST_NAME);

const { of, statuses, side, top } = listRequestSchema.shape;

const roleSchema = z.discriminatedUnion('as', [
  /** Names these; more than one when the words fit several. `taught` when a controller has said so. */
  z.object({ as: z.literal('subject'), names: namesSchema.min(1), taught: z.boolean() }),
  /** The same, where nothing fitted well enough to answer: these came nearest. */
  z.object({ as: z.literal('similar'), names: namesSchema.min(1) }),
  z.object({ as: z.literal('group'), group: groupSchema }),
  /** `compared` marks the time that another one is held against. */
  z.object({ as: z.literal('time'), time: askedTimeSchema, compared: z.boolean() }),
  z.object({ as: z.literal('measure'), measure: measureSchema, wholeYear: z.boolean() }),
  z.object({ as: z.literal('status'), statuses: statuses.unwrap() }),
  /** The kind of thing that a list is of. */
  z.object({ as: z.literal('kind'), of }),
  z.object({ as: z.literal('frequency'), frequency: frequencySchema }),
  z.object({ as: z.literal('side'), side: side.unwrap() }),
  /** The largest first; `top` of them when a number was said. */
  z.object({ as: z.literal('order'), top }),
  z.object({ as: z.literal('several') }),
  z.object({ as: z.literal('wish'), wish: z.enum(['overview', 'help', 'thanks']) }),
  z.object({ as: z.literal('comparison') }),
  /** Ties the question to the one before. */
  z.object({ as: z.literal('followUp') }),
  /** A split that no report makes ("per kön"). */
  z.object({ as: z.literal('split') }),
  /** Known, but nothing came of it. */
  z.object({ as: z.literal('unused') }),
  /** Nothing is lost without it. */
  z.object({ as: z.literal('filler') }),
  /** What nothing in the report explains: the reason for a refusal. */
  z.object({ as: z.literal('unknown') }),
  /** Behind the point that a question is read to. */
  z.object({ as: z.literal('unread') }),
]);
/** What a stretch of a question was taken for. */
export type Role = z.infer<typeof roleSchema>;

const readingSchema = z.object({
  /** As typed. */
  written: wordsSchema,
  /** What a slip or an abbreviation was read as; null for a word that is known as it stands. */
  readAs: wordsSchema.nullable(),
  /** Part by part where the word is a compound; `part` is null where it is read as a whole. */
  means: z
    .array(z.object({ part: wordsSchema.nullable(), role: roleSchema }))
    .min(1)
    .max(10),
});
export type WordsRead = z.infer<typeof readingSchema>;

const aboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subjects'), names: namesSchema }),
  listRequestSchema
    .pick({ of: true, statuses: true, frequency: true, side: true })
    .extend({ kind: z.literal('list'), group: groupSchema.nullable() }),
  z.object({ kind: z.literal('text'), section: groupSchema }),
  z.object({ kind: z.literal('overview') }),
]);
/** What the answer was about. */
export type About = z.infer<typeof aboutSchema>;

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered'), about: aboutSchema }),
  /** Understood, but the report has no such figure. */
  z.object({ kind: z.literal('missing'), about: aboutSchema }),
  z.object({ kind: z.literal('askedBack'), names: namesSchema }),
  z.object({ kind: z.literal('notFound') }),
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('thanks') }),
]);
/** What came of the question. */
export type Outcome = z.infer<typeof outcomeSchema>;

const addedSchema = z.discriminatedUnion('kind', [
  /** The first four are of the question before. */
  z.object({ kind: z.literal('about'), about: aboutSchema }),
  z.object({ kind: z.literal('time'), time: askedTimeSchema }),
  z.object({ kind: z.literal('measures'), measures: z.array(measureSchema).min(1).max(20) }),
  z.object({ kind: z.literal('comparedWith'), period: periodSchema }),
  /** No time was said. */
  z.object({ kind: z.literal('latest'), period: periodSchema }),
  z.object({ kind: z.literal('nearestPeriod'), asked: z.string().max(20), shown: periodSchema }),
]);
/** Something that the question itself did not say. */
export type Added = z.infer<typeof addedSchema>;

/** How a typed question was read, word by word, so that a person can see why the answer is what it is. */
export const interpretationSchema = z.object({
  question: z.string().max(LONGEST_QUESTION),
  /** In the order of the question, every word once. */
  readings: z.array(readingSchema).max(MOST_READINGS),
  added: z.array(addedSchema).max(10),
  outcome: outcomeSchema,
});
export type Interpretation = z.infer<typeof interpretationSchema>;

const explainRequestSchema = z.object({
  intent: z.literal('explain'),
  interpretation: interpretationSchema,
});

/** All that a button may ask: a question, or how the question that it stands under was read. */
export const buttonRequestSchema = z.discriminatedUnion('intent', [
  ...requestSchema.options,
  explainRequestSchema,
]);
export type ButtonRequest = z.infer<typeof buttonRequestSchema>;
