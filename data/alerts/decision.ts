import { z } from 'zod';
import { actorSchema } from '../publish/audit.js';
import { periodSchema, projectStatusSchema } from '../report/dataset.js';
import { unitSchema } from '../report/indicator.js';
import { levelSchema, severitySchema } from './alertLevel.js';
import { alertStateSchema } from './alertState.js';
import { alertSubjectSchema } from './alertSubject.js';

/**
 * Why something is told:
 * `firstLeftRange` outside for the first time or again; `worsened`; `recovered` at the target again, or the forecast
 * is; `retracted` a correction shows that what was told never was so; `cameLate` a correction shows that it was
 * outside when that was not told; `targetChanged` only the target or the tolerance made it so; `forewarned`;
 * `missing` no figure though due; `arrived` the missing figures have come; `noLongerFollowed` its definition is gone.
 */
const TOLD = [
  'firstLeftRange',
  'worsened',
  'recovered',
  'retracted',
  'cameLate',
  'targetChanged',
  'forewarned',
  'missing',
  'arrived',
  'noLongerFollowed',
] as const;

/**
 * Why nothing is told:
 * `withinTarget`; `stillOutside` (or still forewarned) and that is known; `insideToleranceOnly` better, but not at the
 * target; `stillMissing`; `acknowledged`, `snoozed` as before, and somebody has said so; `unchanged` nothing new was
 * said of it; `notReported` this report says nothing of it; `notRated` the newest row has no colour; `olderPeriod` a
 * later report has said more; `preliminary` a figure may still come.
 */
const SILENT = [
  'withinTarget',
  'stillOutside',
  'insideToleranceOnly',
  'stillMissing',
  'acknowledged',
  'snoozed',
  'unchanged',
  'notReported',
  'notRated',
  'olderPeriod',
  'preliminary',
] as const;

export const reasonSchema = z.enum([...TOLD, ...SILENT]);
export type Reason = z.infer<typeof reasonSchema>;

const figure = z.number().nullable();

export const figuresSchema = z.object({
  unit: unitSchema,
  outcome: figure,
  target: figure,
  /** Outcome of the period before, as its own report has it. */
  previous: figure,
  forecast: figure,
  annualTarget: figure,
});
/** As stored: rounding is for those who show them. */
export type Figures = z.infer<typeof figuresSchema>;

const correctionSchema = z.object({
  /** null in a preview: nobody has published it yet. */
  by: actorSchema.nullable(),
  /** What the report said before, null for a project, and for a row that there was not. */
  before: figuresSchema.nullable(),
});
/** The report had been published before: what it said then, and who corrected it. */
export type Correction = z.infer<typeof correctionSchema>;

export const decisionSchema = z.object({
  key: z.string().min(1),
  subject: alertSubjectSchema,
  /** Of the alert that is open or ended by this; null when there is and was none. */
  number: z.number().int().positive().nullable(),
  notify: z.boolean(),
  reason: reasonSchema,
  /** The level told last or, when there was no alert, that of the figure before; null when there was none. */
  from: levelSchema.nullable(),
  /** null when it cannot be told. */
  to: levelSchema.nullable(),
  /** Red when it was told as red, or is. */
  severity: severitySchema,
  /** The first period of the row outside, forewarned or missing; of the ended alert when it ends. */
  since: periodSchema.nullable(),
  /** Of the figure decided on. */
  period: periodSchema.nullable(),
  /** The report it stands in. */
  revision: alertStateSchema.shape.revision.nullable(),
  figures: figuresSchema.nullable(),
  /** A project's overall status: the stated one, else the worst of its dimensions. */
  overall: projectStatusSchema.nullable(),
  /** In the controller's words. For an indicator what the running text says of it. */
  cause: z.string().nullable(),
  action: z.string().nullable(),
  correction: correctionSchema.nullable(),
  awaited: alertStateSchema.shape.awaited,
});
/** What a publication means for one alert, told or not, and why. */
export type Decision = z.infer<typeof decisionSchema>;
