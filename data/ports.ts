import type { Request } from './ask/request.js';
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

/** Keeps definitions and the append-only revisions of every period's dataset. */
export interface ReportStore {
  definitions(): Promise<Definitions>;

  /**
   * Saves the next version.
   *
   * @throws StoreError `store.conflict` when `baseVersion` is no longer the newest
   */
  saveDefinitions(indicators: readonly Indicator[], baseVersion: number): Promise<Definitions>;

  /** Periods with at least one revision, oldest first. */
  periods(): Promise<Period[]>;

  /** All revisions of the period, oldest first; empty when there is none. */
  revisions(period: Period): Promise<readonly Revision[]>;

  /**
   * Appends the next revision of the dataset's period, whole or not at all.
   *
   * @param baseNumber number of the revision that the draft was made from, 0 for none
   * @throws StoreError `store.conflict` when another revision came in between
   */
  publish(draft: RevisionDraft, baseNumber: number): Promise<Revision>;

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
  last(speaker: Speaker): Promise<Request | null>;
  remember(speaker: Speaker, request: Request): Promise<void>;
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
