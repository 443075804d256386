import { readFileSync } from 'node:fs';
import { z } from 'zod';

const names = z.array(z.string());

/** A question with what a careful colleague would call a right answer. */
const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  kind: z.enum([
    'indicator',
    'economy',
    'project',
    'indicator-compare',
    'list',
    'status-list',
    'help',
    'out-of-scope',
    'ambiguous',
    'missing-data',
  ]),
  /** Other kinds that are right too. */
  kind_any: names.optional(),
  expect: z.object({
    /** Names of the things that must be answered about, or listed. */
    indicators: names.optional(),
    /** Things that are right instead. */
    accept: names.optional(),
    indicators_any: names.optional(),
    /** For an ambiguous question: at least two of these must be offered. */
    options: names.optional(),
    measures: names.optional(),
  }),
  /** Figures that the reply must contain, in the report's unit. */
  answer: z.array(z.number()),
  /** Any one of these lists is enough instead. */
  answer_any: z.array(z.array(z.number())).optional(),
  /** Of each group one must occur in the reply, in lower case. */
  answer_text: z.array(names).optional(),
  /** Figures and names that make the reply wrong; "*" for any answer at all. */
  must_not: z.array(z.union([z.number(), z.string()])),
  phenomena: names,
});

export type Question = z.infer<typeof questionSchema>;

/**
 * The sets, each beside this file as JSON Lines: the sample of what is asked, 661 questions written before the engine
 * was tuned, and two of 250 written later by people who had not seen it, the second after the last tuning.
 */
export const QUESTION_FILES = ['sample.jsonl', 'questions.jsonl', 'fresh.jsonl', 'fresh2.jsonl'] as const;

export function readQuestions(file: (typeof QUESTION_FILES)[number]): Question[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => questionSchema.parse(JSON.parse(line)));
}
