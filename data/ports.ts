import type { Alerting, AlertingChange, Announcement, DecideAlerting } from './alerts/alerting.js';
import type { Decision } from './alerts/decision.js';
import type { Remembered } from './ask/remembered.js';
import type { Synonyms, Synonym } from './ask/synonym.js';
import type { Conversation, Sighting, UnreachableReason } from './delivery/conversation.js';
import type {
  Body,
  BuryReason,
  DeadLetter,
  OutboxDraft,
  OutboxMessage,
  SentRecord,
} from './delivery/message.js';
import type { AuditEntry, AuditRecord } from './publish/audit.js';
import type { UploadSession } from './publish/uploadSession.js';
import type { Dataset, Revision } from './report/dataset.js';
import type { Indicator } from './report/indicator.js';
import type { Period } from './report/period.js';

/** Everything that the bot can do to the world outside itself is declared here. */

export interface Clock {
  now(): Date;
}

/** A dataset ready to be published: all of its revision but number, time and hash. */
export interface RevisionDraft extends Pick<Revision, 'kind' | 'uploader' | 'fileName' | 'comment'> {
  readonly dataset: Dataset;
}

/** The definitions in force. */
export interface Definitions {
  /** 0 before anything was saved. */
  readonly version: number;
  readonly indicators: readonly Indicator[];
}

/** What comes into force together or not at all. */
export interface Publication {
  readonly draft: RevisionDraft;
  /** Number of the revision that the draft was made from, 0 for none. */
  readonly baseNumber: number;
  /** Definitions that the same upload brings; null leaves those in force. */
  readonly definitions: {
    readonly indicators: readonly Indicator[];
    readonly baseVersion: number;
  } | null;
  readonly audit: AuditEntry;
  /** What it means for the alerts, with the messages that it gives rise to. */
  readonly alerting: DecideAlerting;
}

/** A publication once it is in force. */
export interface PublishedRevision {
  readonly revision: Revision;
  /** What was decided on the alerts. */
  readonly alerting: AlertingChange;
}

/** Definitions once they are in force. */
export interface SavedDefinitions {
  readonly definitions: Definitions;
  readonly alerting: AlertingChange;
}

/** Keeps definitions and the append-only revisions of every period's dataset. */
export interface ReportStore {
  definitions(): Promise<Definitions>;

  /**
   * Saves the next version.
   *
   * @throws StoreError `store.conflict` when `baseVersion` is no longer the newest
   */
  saveDefinitions(
    indicators: readonly Indicator[],
    baseVersion: number,
    audit: AuditEntry,
    alerting: DecideAlerting,
  ): Promise<SavedDefinitions>;

  /** Periods with at least one revision, oldest first. */
  periods(): Promise<Period[]>;

  /** All revisions of the period, oldest first; empty when there is none. */
  revisions(period: Period): Promise<readonly Revision[]>;

  /**
   * Appends the next revision of the dataset's period, with all that belongs to it, whole or not at all.
   *
   * @throws StoreError `store.conflict` when another revision or version came in between
   */
  publish(publication: Publication): Promise<PublishedRevision>;
}

/**
 * The alerts that are open, who follows them, and the log of what was decided and told. A publication changes them in
 * its own commit.
 */
export interface AlertStore {
  current(): Promise<Alerting>;
  /** The newest decision on each alert, told or not. */
  decisions(): Promise<readonly Decision[]>;
  /** All that was ever told, oldest first, as it was told then: no row knows what came later. */
  announced(): Promise<readonly Announcement[]>;
  /**
   * Changes them, one change at a time.
   *
   * @throws StoreError `store.invalid` when an outbox id was used before or it could not be read back
   */
  change<Change extends AlertingChange>(decide: DecideAlerting<Change>): Promise<Change>;
}

/** A job's last run, for those who look after the bot. */
export interface JobRun {
  readonly job: string;
  /** ISO times, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** null when it went well; else what was wrong, in a few words. */
  readonly error: string | null;
}

export interface JobRuns {
  /** The last run of each job that ever ran. */
  all(): Promise<readonly JobRun[]>;
  record(run: JobRun): Promise<void>;
}

/** Everything that was done to the data, append-only; each record's hash covers the one before it. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<AuditRecord>;
  /** All of it, oldest first. */
  records(): Promise<readonly AuditRecord[]>;
}

/** Uploads between form and confirmation; they survive a restart and end by themselves. */
export interface UploadSessions {
  /** null when there is none of that id, or its time is past. */
  get(id: string): Promise<UploadSession | null>;
  /** Adds it or replaces the one with its id. */
  put(session: UploadSession): Promise<void>;
  /** Drops what has expired; @returns how many. */
  forgetExpired(): Promise<number>;
}

/** `half` an upload that waits for the other, what a `draft` was made from, `problems` found in it, a file's `offer`. */
export type InterimKind = 'half' | 'draft' | 'problems' | 'offer';

/**
 * What is of use between two turns of an upload, for an hour, and can be handed in again: plain values as JSON has them.
 */
export interface InterimStore {
  /** null when there is none, or its hour is past. */
  get(kind: InterimKind, id: string): Promise<unknown>;
  /** Adds it or takes its place. */
  put(kind: InterimKind, id: string, value: object): Promise<void>;
  /** @returns whether it was there: of several who drop it one is told so */
  drop(kind: InterimKind, id: string): Promise<boolean>;
  /** @returns how many were forgotten */
  forgetExpired(): Promise<number>;
}

/** What controllers have taught the bot to understand, in append-only versions. */
export interface SynonymStore {
  synonyms(): Promise<Synonyms>;

  /**
   * Saves the next version.
   *
   * @throws StoreError `store.conflict` when `baseVersion` is no longer the newest
   */
  saveSynonyms(synonyms: readonly Synonym[], baseVersion: number, audit: AuditEntry): Promise<Synonyms>;
}

export interface UnknownWord {
  /** Folded: lower case, without diacritics. */
  readonly word: string;
  readonly times: number;
  /** The day it was last asked, `2023-12-05`. */
  readonly lastAsked: string;
}

/** How often people used words that nothing explains. Words only: neither who asked nor the question. */
export interface UnknownWords {
  count(words: readonly string[]): Promise<void>;
  /** Most asked first. */
  top(most: number): Promise<readonly UnknownWord[]>;
  /** Once a word has been taught, or is of no interest. */
  forget(word: string): Promise<void>;
}

/** Where the bot can send to unasked, as the activities that came from there told. */
export interface Conversations {
  /** Wakes it if it was unreachable. Writes only what is new. */
  remember(sighting: Sighting): Promise<void>;
  /** null when nothing ever came from there. */
  get(id: string): Promise<Conversation | null>;
  /** All personal chats that can be reached. */
  people(): Promise<readonly Conversation[]>;
  /** It sleeps until something comes from it; one that nothing came from stays unknown. */
  markUnreachable(id: string, reason: UnreachableReason): Promise<void>;
}

/**
 * Messages on their way. They come in only with what caused them (a change of the alerts, `Burial`), and leave when
 * they were delivered or given up: at least once, in order within a conversation.
 */
export interface Outbox {
  /**
   * Of each conversation the oldest message, if its time has come: a later one never overtakes it. Those that wait
   * longest come first.
   */
  due(now: Date, most: number): Promise<readonly OutboxMessage[]>;
  /** How many wait, due or not. */
  waiting(): Promise<number>;
  /** What has not arrived, counted only. */
  backlog(): Promise<Backlog>;
  /** It was delivered; writes the send log. Of one that waits no longer nothing happens, here and below. */
  sent(id: string, activityId: string | null, at: Date): Promise<void>;
  /** It failed and is due again `at` that time. */
  retry(id: string, at: Date, error: string): Promise<void>;
  /** It is given up; the notices of that are queued with it. */
  bury(id: string, cause: Burial): Promise<void>;
  /** Puts parts in its place, with ids by `partId`. */
  split(id: string, bodies: readonly Body[]): Promise<void>;
  /** How a message was sent, or its first part; null when it was not. */
  sentAs(id: string): Promise<SentRecord | null>;
  /** All messages sent that carried the alert, oldest first. */
  sentFor(alertNumber: number): Promise<readonly SentRecord[]>;
  /** All that were given up, oldest first. */
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** From now on it is called when messages were queued. */
  onQueued(listener: () => void): void;
}

/** What has not arrived, for those who look after the bot. */
export interface Backlog {
  /** How many wait, due or not. */
  readonly waiting: number;
  /** When the oldest of them was queued, ISO, UTC; null when none waits. */
  readonly oldestAt: string | null;
  /** How many were ever given up. */
  readonly deadLetters: number;
}

export interface Burial {
  readonly reason: BuryReason;
  readonly error: string;
  readonly notices: readonly OutboxDraft[];
}

/** A message ready to be handed to Teams. */
export interface Parcel {
  readonly message: OutboxMessage;
  readonly conversation: Conversation;
  /** Teams' id of the message that it updates or replies to; null for a post. */
  readonly targetActivityId: string | null;
}

/** Hands messages to Teams, once each: trying again is the caller's business. */
export interface Notifier {
  /**
   * @returns Teams' id of the message, null when Teams gave none
   * @throws DeliveryError when Teams did not take it; any other error when no card can be made of it
   */
  send(parcel: Parcel): Promise<string | null>;
}

/** What an installation of several organisations keeps of a conversation or a team, whosever it is. */
export interface Placement {
  /** Teams' id of the conversation, of a channel without its thread; or Teams' own id of a team. */
  readonly id: string;
  /** The organisation that it was connected to; null when it was not. */
  readonly organisation: string | null;
  /** Entra group id of the team that it belongs to; null when none was told. */
  readonly groupId: string | null;
}

export interface Placements {
  /** Those that there are, in any order. */
  find(ids: readonly string[]): Promise<readonly Placement[]>;
  /** In place of what it was connected to before. */
  connect(id: string, organisation: string): Promise<void>;
  rememberGroup(id: string, groupId: string): Promise<void>;
  /** @throws StoreError why they cannot be read or written now */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** All that is kept, opened and closed as one. */
export interface Storage {
  readonly reports: ReportStore;
  readonly audit: AuditLog;
  readonly uploads: UploadSessions;
  readonly synonyms: SynonymStore;
  readonly unknownWords: UnknownWords;
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly alerts: AlertStore;
  readonly jobRuns: JobRuns;
  readonly followUps: FollowUpStore;
  readonly interim: InterimStore;
  readonly processed: ProcessedActivities;
  /**
   * From now on it is called when another instance may have changed reports, definitions or synonyms, as it may when
   * notices of that were missed. What is done here is not told here.
   */
  onPublishedElsewhere(listener: () => void): void;
  /**
   * Resolves when it can be read and written now. Behind a write that hangs it hangs too: set it a limit.
   *
   * @throws StoreError why it cannot
   */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** One person in one conversation: what a follow-up question belongs to. */
export interface Speaker {
  readonly conversationId: string;
  readonly userId: string;
}

/** Remembers what a person asked last, for one hour. */
export interface FollowUpStore {
  /** null when nothing was asked within the hour. */
  last(speaker: Speaker): Promise<Remembered | null>;
  remember(speaker: Speaker, remembered: Remembered): Promise<void>;
  /** Drops what is past its hour; @returns how many. Nothing depends on it but the memory used. */
  forgetExpired(): Promise<number>;
}

/** Activities already answered: Teams sends a turn again when its answer is slow. */
export interface ProcessedActivities {
  /** True for the first caller with this id, false for every later one. */
  claim(activityId: string): Promise<boolean>;
  /** Drops ids too old to be sent again; @returns how many. */
  forgetExpired(): Promise<number>;
}
