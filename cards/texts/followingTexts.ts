import type { Severity } from '../../data/alerts/alertLevel.js';
import type { RowStatus } from '../../data/alerts/alertMessage.js';
import type { BuryReason } from '../../data/delivery/message.js';
import type { Here, Notice, WhyTexts } from './whyTexts.js';

export type { Here };

type Severities = Readonly<Record<Severity, string>>;
type Places = Readonly<Record<Here, string>>;
export type PressedKind = Extract<RowStatus['kind'], 'acknowledged' | 'snoozed'> | 'reopened';

/** What people read of following the report, and of what the bot does by itself. Periods, times and names come in ready. */
export interface FollowingTexts {
  readonly help: {
    /** For everyone. */
    readonly topic: string;
    readonly controllers: string;
    readonly admins: string;
    /** In the greeting of a channel or a group chat. */
    readonly here: string;
  };
  readonly buttons: {
    readonly preview: string;
    readonly follow: string;
    readonly followThis: string;
    /** Of what is followed only when it is red. */
    readonly followYellow: string;
    readonly followMore: string;
    readonly change: string;
    readonly stop: string;
    readonly stopAll: string;
    readonly undo: string;
    readonly upload: string;
    readonly correct: string;
  };
  /** What a screen reader says of a button in a row. */
  readonly aboutButton: (button: string, what: string) => string;
  readonly scope: {
    /** Within a sentence. */
    readonly everything: string;
    readonly projects: string;
    /** A single thing that the report no longer knows. */
    readonly gone: string;
    readonly names: (names: readonly string[], more: number) => string;
  };
  /** In a sentence of its own, what leads to an alert. */
  readonly severity: Severities;
  readonly form: {
    readonly title: string;
    readonly lead: Places;
    readonly areas: string;
    readonly keys: string;
    readonly keysHint: string;
    readonly severity: string;
    readonly severities: Severities;
    readonly severityMissing: string;
  };
  readonly preview: {
    readonly title: string;
    readonly about: (scope: string) => string;
    readonly would: (periods: string) => string;
    readonly none: (of: number) => string;
    readonly noReports: string;
    readonly month: (period: string, alerts: number) => string;
    readonly earlier: (months: number) => string;
    readonly basis: string;
  };
  readonly list: {
    readonly title: Places;
    readonly created: (by: string, date: string) => string;
    readonly more: (count: number) => string;
  };
  readonly notices: {
    readonly subscribed: {
      readonly title: string;
      readonly text: Readonly<Record<Here, (scope: string) => string>>;
    };
    readonly alreadyFollowed: {
      readonly title: string;
      readonly text: Readonly<Record<Here, (scope: string) => string>>;
    };
    readonly rhythm: string;
    readonly unsubscribed: {
      readonly title: string;
      readonly one: (scope: string) => string;
      /** Before a list. */
      readonly several: string;
      readonly left: (count: number) => string;
      readonly none: string;
    };
    readonly notUnsubscribed: Notice;
    readonly narrowed: { readonly title: string; readonly text: Severities };
    readonly nothingFollowed: Notice & { readonly how: string };
    readonly choose: { readonly title: string; readonly text: (asked: string) => string };
    readonly unknown: {
      readonly title: string;
      readonly text: (asked: string) => string;
      readonly nearest: string;
    };
    readonly pressed: {
      readonly titles: Readonly<Record<PressedKind, string>>;
      readonly until: (day: string) => string;
      readonly untilChange: string;
      readonly gone: (count: number) => string;
    };
    readonly alertGone: Notice;
    readonly badDay: Notice;
  };
  readonly why: WhyTexts;
  readonly late: {
    readonly titles: Readonly<Record<'today' | 'late', (period: string) => string>>;
    readonly today: string;
    readonly late: (deadline: string, workingDays: number) => string;
    readonly meanwhile: string;
  };
  readonly unexplained: {
    readonly title: string;
    readonly lead: (period: string, count: number) => string;
    readonly lacks: (lacks: readonly ('cause' | 'action')[]) => string;
    readonly more: (count: number) => string;
  };
  readonly deadLetter: {
    readonly title: (alerts: number) => string;
    /** @param numbers "12 och 13" */
    readonly alerts: (numbers: string, count: number) => string;
    readonly noAlerts: string;
    readonly why: Readonly<Record<BuryReason, string>>;
    readonly todo: Readonly<Record<'unreachable' | 'unknownConversation' | 'failed', string>>;
    /** How to see what the alerts in it told. */
    readonly lookUp: string;
  };
  readonly status: {
    readonly title: string;
    readonly fine: string;
    readonly problems: (failed: number, lost: number) => string;
    readonly headings: Readonly<Record<'messages' | 'jobs' | 'lost', string>>;
    readonly facts: Readonly<Record<'openAlerts' | 'subscriptions' | 'queue' | 'pending', string>>;
    readonly subscriptions: (count: number, asleep: number) => string;
    readonly queue: (waiting: number, oldest: string | null) => string;
    readonly pending: (since: string | null) => string;
    readonly jobs: Readonly<Record<string, string>>;
    readonly runs: Readonly<Record<'well' | 'failed', (when: string) => string>>;
    readonly neverRun: string;
    readonly next: (when: string) => string;
    readonly error: (error: string) => string;
    /** Tried in vain so often that it was not tried again, in the last week. */
    readonly givenUp: (times: number, lastAt: string) => string;
    readonly conversation: (id: string) => string;
    readonly more: (count: number) => string;
  };
}
