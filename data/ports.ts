import type { Remembered } from './ask/remembered.js';
import type { Synonyms, Synonym } from './ask/synonym.js';
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
  ): Promise<Definitions>;

  /** Periods with at least one revision, oldest first. */
  periods(): Promise<Period[]>;

  /** All revisions of the period, oldest first; empty when there is none. */
  revisions(period: Period): Promise<readonly Revision[]>;

  /**
   * Appends the next revision of the dataset's period, with all that belongs to it, whole or not at all.
   *
   * @throws StoreError `store.conflict` when another revision or version came in between
   */
  publish(publication: Publication): Promise<Revision>;
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

/** All that is kept, opened and closed as one. */
export interface Storage {
  readonly reports: ReportStore;
  readonly audit: AuditLog;
  readonly uploads: UploadSessions;
  readonly synonyms: SynonymStore;
  readonly unknownWords: UnknownWords;
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
