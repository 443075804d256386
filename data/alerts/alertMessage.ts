import { z } from 'zod';
import { actorSchema } from '../publish/audit.js';
import { periodSchema } from '../report/dataset.js';
import { alertStateSchema } from './alertState.js';
import { decisionSchema } from './decision.js';

const time = z.string().datetime();

/** What has happened to an alert since a card told of it. */
export const rowStatusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  /** The row itself tells that it is over. */
  z.object({ kind: z.literal('over') }),
  z.object({
    kind: z.literal('acknowledged'),
    by: actorSchema,
    at: time,
    comment: z.string().nullable(),
    actionOwner: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('snoozed'),
    by: actorSchema,
    /** null until it changes. */
    until: time.nullable(),
  }),
  /** It was told of again: worse, good again, or never bad. */
  z.object({ kind: z.literal('toldAgain'), decision: decisionSchema }),
]);
export type RowStatus = z.infer<typeof rowStatusSchema>;

/** Template of the card that tells of alerts. */
export const ALERT = 'alert';
export const alertMessageSchema = z.object({
  /** `post` is a month's alerts; `reply` tells in the thread of an earlier card how its alerts ended. */
  kind: z.enum(['post', 'reply']),
  announcement: z.number().int().positive(),
  at: time,
  /** Which of how many cards; a single one is 1 of 1. */
  part: z.object({ number: z.number().int().positive(), of: z.number().int().positive() }),
  /** Worst first. */
  rows: z.array(z.object({ decision: decisionSchema, status: rowStatusSchema })).min(1),
});
export type AlertMessageData = z.infer<typeof alertMessageSchema>;
export type AlertRow = AlertMessageData['rows'][number];

/** Template of what still is open, weekly or monthly. */
export const DIGEST = 'digest';
export const digestMessageSchema = z.object({
  period: periodSchema,
  rows: z
    .array(
      z.object({
        alert: alertStateSchema,
        /** How many periods it has been so: "fortsatt utanför, 3:e månaden". */
        ordinal: z.number().int().positive(),
        frequency: z.enum(['month', 'tertial', 'year']),
      }),
    )
    .min(1),
});
export type DigestMessageData = z.infer<typeof digestMessageSchema>;

/** Template that reminds controllers of a month that has not come. */
export const LATE_REPORT = 'lateReport';
export const lateReportSchema = z.object({
  period: periodSchema,
  /** The day it was due, `2023-12-12`. */
  deadline: z.string().date(),
  /** Working days since, 0 on the day itself. */
  workingDaysLate: z.number().int().nonnegative(),
});
export type LateReportData = z.infer<typeof lateReportSchema>;

/** Template that reminds controllers of what a project should say and does not. */
export const UNEXPLAINED_PROJECTS = 'unexplainedProjects';
export const unexplainedProjectsSchema = z.object({
  period: periodSchema,
  projects: z
    .array(
      z.object({
        name: z.string(),
        /** As it was told: red, or another that is off. */
        status: z.enum(['yellow', 'red', 'deviating']),
        lacks: z.array(z.enum(['cause', 'action'])).min(1),
      }),
    )
    .min(1),
});
export type UnexplainedProjectsData = z.infer<typeof unexplainedProjectsSchema>;
