import { z } from 'zod';
import { parsePeriod, type Period } from './period.js';

export const periodSchema = z
  .string()
  .refine((text) => parsePeriod(text) !== null, 'must be a period: 2023-11, 2023-T3 or 2023')
  .transform((text) => text as Period);

/** The colour the report itself states; null where it states none (a lost symbol is unknown, not green). */
export const statusSchema = z.enum(['green', 'yellow', 'red']);
export type Status = z.infer<typeof statusSchema>;

/** Where a row was read: `cells` names the cell of each field ("outcome": "I2"). */
const sourceSchema = z.object({
  file: z.string(),
  /** null for files without sheets. */
  sheet: z.string().nullable(),
  row: z.number().int().positive(),
  cells: z.record(z.string(), z.string()),
  /** Fields that a person typed in a form afterwards: they stand in no cell of the file. */
  typed: z
    .record(
      z.string(),
      z.object({
        by: z.object({ id: z.string().min(1), name: z.string().min(1) }),
        at: z.string().datetime(),
      }),
    )
    .optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const READING_FIGURES = [
  'outcome',
  'previousYearOutcome',
  'target',
  'forecast',
  'annualTarget',
  'rolling12',
] as const;
export type ReadingFigure = (typeof READING_FIGURES)[number];

const figure = z.number().finite().nullable();

const readingSchema = z.object({
  indicatorId: z.string(),
  period: periodSchema,
  /** In the indicator's unit, from January if it accumulates; null is blank in the report, never 0. */
  outcome: figure,
  /** The same period a year earlier, as this report states it. */
  previousYearOutcome: figure,
  /** Target or budget of the period, accumulated like the outcome. */
  target: figure,
  /** The controller's forecast of the whole year. */
  forecast: figure,
  /** Target or budget of the whole year. */
  annualTarget: figure,
  /** Sum or mean of the latest twelve months. */
  rolling12: figure,
  reportedStatus: statusSchema.nullable(),
  /** The report says "ca": shown so, and never rated. */
  approximate: z.boolean(),
  /** What the controller wants said beside the figure. */
  note: z.string().nullable(),
  source: sourceSchema,
});
/** One indicator in one period. */
export type Reading = z.infer<typeof readingSchema>;

/** A reading of which nothing is stated. */
export const NOTHING_STATED = {
  outcome: null,
  previousYearOutcome: null,
  target: null,
  forecast: null,
  annualTarget: null,
  rolling12: null,
  reportedStatus: null,
  approximate: false,
  note: null,
} as const satisfies Partial<Reading>;

/** `deviating`: the report tells of a deviation but its colour is not stated. */
export const projectStatusSchema = z.enum(['green', 'yellow', 'red', 'deviating']);
export type ProjectStatus = z.infer<typeof projectStatusSchema>;

export const DIMENSIONS = ['time', 'cost', 'scope', 'quality', 'resources'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const text = z.string().min(1);
const described = { id: text, name: text, aliases: z.array(text), source: sourceSchema };

const projectSchema = z.object({
  ...described,
  /** The overall status; null when the report states none. */
  status: projectStatusSchema.nullable(),
  /** Only the dimensions that the report says something about. */
  dimensions: z.record(z.enum(DIMENSIONS), projectStatusSchema),
  cause: text.nullable(),
  action: text.nullable(),
  /** What else the report says of it. */
  comment: text.nullable(),
});
export type Project = z.infer<typeof projectSchema>;

const activitySchema = z.object({ ...described, area: text, status: text.nullable() });
export type Activity = z.infer<typeof activitySchema>;

const assignmentSchema = z.object({ ...described, text, status: text.nullable() });
export type Assignment = z.infer<typeof assignmentSchema>;

const goalSchema = z.object({ ...described, area: text.nullable(), scope: z.enum(['department', 'city']) });
/** A goal of one area of the department, or one of the whole city (`area` null). */
export type Goal = z.infer<typeof goalSchema>;

const commentarySchema = z.object({
  ...described,
  section: text,
  text,
  /** Ids of the indicators and projects it explains. */
  about: z.array(text),
});
/** One paragraph of the report's running text; `name` is its heading, `aliases` its search words. */
export type Commentary = z.infer<typeof commentarySchema>;

export const datasetSchema = z.object({
  period: periodSchema,
  readings: z.array(readingSchema),
  projects: z.array(projectSchema),
  activities: z.array(activitySchema),
  assignments: z.array(assignmentSchema),
  goals: z.array(goalSchema),
  commentaries: z.array(commentarySchema),
});
/** A period's whole report. */
export type Dataset = z.infer<typeof datasetSchema>;

export const revisionSchema = z.object({
  /** 1 for a period's first; a correction is the next number, nothing is overwritten. */
  number: z.number().int().positive(),
  period: periodSchema,
  kind: z.enum(['preliminary', 'final', 'correction']),
  /** ISO time, UTC. */
  publishedAt: z.string().datetime(),
  uploader: z.object({ id: text, name: text }),
  fileName: text,
  /** SHA-256 of the dataset's canonical JSON, hex. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  comment: text.nullable(),
  dataset: datasetSchema,
});
/** A published dataset: who, when, from which file. */
export type Revision = z.infer<typeof revisionSchema>;
