import { z } from 'zod';
import type { OutboxDraft } from '../delivery/message.js';
import type { AuditEntry } from '../publish/audit.js';
import { alertMessageSchema } from './alertMessage.js';
import { alertStatesSchema, NO_ALERTS } from './alertState.js';
import { decisionSchema, type Decision } from './decision.js';
import { subscriptionSchema } from './subscription.js';

const time = z.string().datetime();
const number = z.number().int().positive();

export const announcedRowSchema = z.object({
  /** Told, so it has a number; an announcement has one row for each alert. */
  decision: decisionSchema,
  /** What was told last of the same alert since; null while nothing was. */
  then: decisionSchema.nullable(),
  /** How many conversations it was sent to; not there in what was announced before this was written down. */
  recipients: z.number().int().nonnegative().optional(),
});
export type AnnouncedRow = z.infer<typeof announcedRowSchema>;

export const announcementSchema = z.object({
  /** 1 for the first, never used twice. */
  number,
  at: time,
  /** Worst first. */
  rows: z.array(announcedRowSchema).min(1),
});
/** What was told at one time, of one publication or of what had waited. */
export type Announcement = z.infer<typeof announcementSchema>;

export const alertCardSchema = z.object({
  /** Our own id of the message that it came with. */
  messageId: z.string().min(1),
  recipient: subscriptionSchema.shape.recipient,
  announcement: number,
  /** The message in whose thread it stands; null for one that stands alone. */
  thread: z.string().min(1).nullable(),
  part: alertMessageSchema.shape.part,
  /** The numbers of the alerts that it shows, in the order of the rows. */
  alerts: z.array(number).min(1),
});
/** A card that was posted, or waits to be, and that is brought up to date when something happens to its alerts. */
export type AlertCard = z.infer<typeof alertCardSchema>;

/** What is to be told and waits for the hour at which alerts go out. */
const pendingSchema = z.object({ since: time, rows: z.array(decisionSchema).min(1) });

export const alertingSchema = z.object({
  states: alertStatesSchema,
  /** In the order that they were made. */
  subscriptions: z.array(subscriptionSchema),
  pending: pendingSchema.nullable(),
  /** Number of the last announcement, 0 before the first. */
  lastAnnouncement: z.number().int().nonnegative(),
  /** Those that a card below shows, oldest first. */
  announcements: z.array(announcementSchema),
  /** Those with an alert that is still open, oldest first. */
  cards: z.array(alertCardSchema),
  /** How many updates of cards were ever queued, for ids that are never used twice. */
  lastUpdate: z.number().int().nonnegative(),
  /** By kind the last occasion that was taken care of, such as `digest` → `2023-12-13`. */
  occasions: z.record(z.string(), z.string()),
});
/** All that is known of alerts but the log, changed as one. */
export type Alerting = z.infer<typeof alertingSchema>;

export const NO_ALERTING: Alerting = {
  states: NO_ALERTS,
  subscriptions: [],
  pending: null,
  lastAnnouncement: 0,
  announcements: [],
  cards: [],
  lastUpdate: 0,
  occasions: {},
};

/** A change of the alerts with all that belongs to it: stored whole or not at all. */
export interface AlertingChange {
  readonly alerting: Alerting;
  /** Take the place of the newest decision of each key; they are what "why" is answered from. */
  readonly decided: readonly Decision[];
  /** Go into the log of what was told. */
  readonly announced: readonly Announcement[];
  readonly outbox: readonly OutboxDraft[];
  /** null for what the bot does by itself. */
  readonly audit: AuditEntry | null;
}

/**
 * Decides on a change of the alerts as they are at the moment of storing it. Pure: a store may ask again.
 *
 * @param asleep the conversations that cannot be reached: nothing is sent there
 */
export type DecideAlerting<Change extends AlertingChange = AlertingChange> = (
  now: Alerting,
  asleep: ReadonlySet<string>,
) => Change;
