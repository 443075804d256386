import { z } from 'zod';
import { actorSchema } from '../publish/audit.js';
import { periodSchema } from '../report/dataset.js';
import { alertLevelSchema, levelSchema } from './alertLevel.js';
import { alertSubjectSchema } from './alertSubject.js';

/** Changes of level that an alert remembers. */
export const HISTORY_LENGTH = 12;

const isoTime = z.string().datetime();
const revisionNumberSchema = z.object({ period: periodSchema, number: z.number().int().positive() });

/** Somebody has seen it. It ends by itself when things get worse or good again. */
export const acknowledgementSchema = z.object({
  by: actorSchema,
  at: isoTime,
  comment: z.string().min(1).nullable(),
  /** Who does something about it, as written. */
  actionOwner: z.string().min(1).nullable(),
});

export const snoozeSchema = z
  .object({
    by: actorSchema,
    at: isoTime,
    /** Until this time; null until it changes. */
    until: isoTime.nullable(),
    /** Whether a change of level ends it before its time. */
    untilChange: z.boolean(),
  })
  .refine(({ until, untilChange }) => until !== null || untilChange, 'must end at a time or with a change');
/** Holds back that it gets worse. That it is good again, or never was bad, is always told. */
export type Snooze = z.infer<typeof snoozeSchema>;

const awaitedSchema = z.object({
  /** Without a figure, oldest first. Only the figures themselves take them away. */
  periods: z.array(periodSchema).min(1),
  /** Who answers for the figure; null when nobody is named. */
  owner: z.string().nullable(),
  /** The day it should have come, `2023-12-12`; null when none is set. */
  deadline: z.string().date().nullable(),
});
export type Awaited = z.infer<typeof awaitedSchema>;

export const alertStateSchema = z.object({
  key: z.string().min(1),
  subject: alertSubjectSchema,
  /** Given when it opens and kept until it ends; the next time it opens is another alert. */
  number: z.number().int().positive(),
  /** As the newest rated figure has it; worse than `told` while that is held back. */
  level: alertLevelSchema,
  /** What is not told again: red that has eased to yellow and comes back is the same red. */
  told: alertLevelSchema,
  /** The worst that was told: whoever only asked for red is told how it ends. */
  worst: alertLevelSchema,
  /** The first period of the unbroken row that it has been outside, forewarned or missing. */
  since: periodSchema,
  /** Of the figure it was last decided on. */
  period: periodSchema,
  /** The report that figure stands in. */
  revision: revisionNumberSchema,
  /** null but for what is missing. */
  awaited: awaitedSchema.nullable(),
  acknowledgement: acknowledgementSchema.nullable(),
  snooze: snoozeSchema.nullable(),
  /** The latest changes of level, oldest first. */
  history: z.array(z.object({ level: levelSchema, revision: revisionNumberSchema })).max(HISTORY_LENGTH),
});
/** One open alert. What is green has none. */
export type AlertState = z.infer<typeof alertStateSchema>;

export const alertStatesSchema = z.object({
  /** The highest alert number given, 0 before the first: a number is never used twice. */
  lastNumber: z.number().int().nonnegative(),
  /** By key, one each. */
  alerts: z.array(alertStateSchema),
});
/** All that is open. */
export type AlertStates = z.infer<typeof alertStatesSchema>;

export const NO_ALERTS: AlertStates = { lastNumber: 0, alerts: [] };
