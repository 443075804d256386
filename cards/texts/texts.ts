import type { ListRequest, Measure } from '../../data/ask/request.js';
import type { Suggestion } from '../../data/ask/answer.js';
import type { Dimension, ProjectStatus, Status } from '../../data/report/dataset.js';
import type { Locale } from '../../data/locale.js';
import type { Rating } from '../../data/rating/rate.js';
import type { AlertTexts } from './alertTexts.js';
import type { ChangeTexts } from './changeTexts.js';
import type { ChartTexts } from './chartTexts.js';
import type { ExplanationTexts } from './explanationTexts.js';
import type { FollowingTexts } from './followingTexts.js';
import type { ListPhrase } from './listPhrase.js';
import type { TeachTexts } from './teachTexts.js';
import type { UploadTexts } from './uploadTexts.js';

export type { Locale };

/** What a figure is held against: the period's target, or that of the year; the economy says budget. */
export type Reference = 'target' | 'budget' | 'annualTarget' | 'annualBudget';

interface ReferenceWords {
  /** @param year null for the period's own, where none is said */
  readonly label: (year: number | null) => string;
  /** After an amount: "64 155 tkr" + "under budget". */
  readonly over: string;
  readonly under: string;
  readonly on: string;
  readonly blank: string;
  /** Of what is worse than the reference, where nothing is yellow. */
  readonly worse: string;
}

/** How many there are of a kind of thing. */
export interface KindCount {
  readonly kind: Exclude<ListOf, 'all'>;
  readonly count: number;
}

type PlainLabel = Exclude<
  Suggestion['label']['kind'],
  'subject' | 'reading' | 'group' | 'statusList' | 'listOf'
>;
type ListOf = ListRequest['of'];

/**
 * Every text that a card can show, once per language; a missing one does not compile.
 *
 * Texts hold no markdown: whatever reaches a card is escaped. Numbers and periods come in ready formatted.
 */
export interface Texts {
  readonly locale: Locale;
  readonly ratings: Readonly<Record<Rating, string>>;
  readonly projectStatuses: Readonly<Record<ProjectStatus, string>>;
  readonly noStatus: string;
  /** `dimensions` in the words of this language. */
  readonly deviating: (dimensions: readonly string[]) => string;
  readonly colorNotStated: (deviation: string) => string;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly references: Readonly<Record<Reference, ReferenceWords>>;

  readonly figures: {
    readonly outcome: string;
    readonly deviation: string;
    readonly status: string;
    readonly rolling12: string;
    readonly forecast: (year: number) => string;
    readonly previousYear: (year: number) => string;
  };
  readonly blank: {
    readonly outcome: string;
    readonly forecast: string;
    readonly rolling12: string;
    readonly previousYear: string;
    readonly reading: string;
  };
  readonly cannotRate: string;
  readonly reported: (status: string) => string;
  readonly approximately: (value: string) => string;
  /** @param one whether the amount is exactly 1 */
  readonly percentagePoints: (amount: string, one: boolean) => string;
  readonly indexPoints: (amount: string, one: boolean) => string;
  readonly increase: (amount: string) => string;
  readonly decrease: (amount: string) => string;
  readonly unchanged: string;
  /** Beside an older figure. */
  readonly sinceThen: (change: string) => string;
  /** Where the target of the period is also that of the year. */
  readonly bothTargets: (target: string, annualTarget: string) => string;
  /** Explains a unit that the language does not use; null where it does. */
  readonly tkrExplained: string | null;

  readonly periods: {
    readonly tertial: (number: number, year: number) => string;
    readonly quarter: (number: number, year: number) => string;
    readonly half: (number: number, year: number) => string;
    readonly week: (number: number, year: number) => string;
    readonly accumulated: (period: string) => string;
  };

  readonly limits: {
    readonly line: (parts: string, proposed: boolean) => string;
    readonly yellowUpTo: (limit: string) => string;
    readonly yellowDownTo: (limit: string) => string;
    readonly yellowBeyond: (limit: string, side: string) => string;
    readonly greenWithin: (limit: string) => string;
    readonly yellowWithin: (limit: string) => string;
    readonly elseRed: (worse: string) => string;
    readonly proposed: string;
  };

  readonly source: {
    /** The button to the cells. */
    readonly show: string;
    readonly line: (parts: readonly string[]) => string;
    readonly version: (number: number, kind: 'preliminary' | 'final' | 'correction') => string;
    readonly cells: (cells: string) => string;
    readonly row: (row: number) => string;
    readonly published: (date: string, by: string) => string;
    readonly previousYearColumn: (reportPeriod: string, isMonth: boolean) => string;
  };

  readonly assumptions: {
    readonly latest: (period: string) => string;
    readonly yearAssumed: (period: string) => string;
    /** The same where the period stands above. */
    readonly yearAssumedOf: (stretch: string) => string;
    readonly nearestPeriod: (asked: string, shown: string) => string;
    readonly spelling: (written: string, readAs: string) => string;
    readonly followUp: (name: string) => string;
  };

  readonly buttons: {
    readonly plain: Readonly<Record<PlainLabel, string>>;
    readonly group: (group: string) => string;
    readonly statusList: Readonly<Record<Status, string>>;
    readonly listOf: Readonly<Record<ListOf, string>>;
    /** The link to the reader's own chat with the bot. */
    readonly chat: { readonly title: string; readonly tooltip: string };
    /** Of hints that name a kind of thing; others are names out of the report. */
    readonly hints: Readonly<Record<string, string>>;
  };

  readonly note: (text: string) => string;
  /** @param heading null where the card's title is already it */
  readonly commentary: (heading: string | null) => string;
  readonly moreCommentaries: (count: number) => string;
  readonly noCause: string;
  readonly noAction: string;

  readonly series: {
    readonly period: string;
    readonly change: (change: string, from: string, to: string) => string;
    readonly accumulated: string;
    readonly gaps: (periods: string) => string;
  };
  readonly comparison: { readonly title: string };

  readonly list: {
    /** Beginning with a capital: "Röda indikatorer inom HR". */
    readonly title: (phrase: ListPhrase) => string;
    readonly empty: (phrase: ListPhrase) => string;
    /** "2 indikatorer och 1 projekt". */
    readonly counts: (counts: readonly KindCount[]) => string;
    /** These and what follows continue the line of the counts. */
    readonly order: Readonly<Record<Exclude<ListRequest['orderBy'], 'report'> | 'worst', string>>;
    readonly showsForecasts: string;
    readonly more: (count: number) => string;
    readonly kinds: Readonly<Record<Exclude<ListOf, 'all'>, string>>;
    readonly cityGoals: string;
    readonly cannotRuleOut: (counts: readonly KindCount[], names: string) => string;
    readonly noStatuses: string;
    readonly names: (names: readonly string[], more: number) => string;
  };

  readonly overview: {
    readonly title: (period: string) => string;
    readonly counts: Readonly<Record<Rating, { readonly one: string; readonly many: string }>>;
    /** How many the counts are of. */
    readonly of: (count: number) => string;
    readonly worst: string;
    /** @param counted "4 gula" */
    readonly more: (counted: readonly string[]) => string;
    readonly noneOff: string;
    readonly projects: string;
  };

  readonly project: {
    readonly cause: string;
    readonly action: string;
    /** Above what the card itself says of it, which is not in Swedish. */
    readonly lackingAction: string;
    readonly comment: string;
  };
  readonly item: {
    readonly kinds: { readonly activity: string; readonly assignment: string };
    readonly goals: { readonly department: string; readonly city: string };
    readonly area: (area: string) => string;
  };
  readonly text: { readonly title: string; readonly nothing: string };
  readonly askBack: {
    readonly title: string;
    readonly lead: string;
    /** Where the choice is exported, not answered. */
    readonly exportLead: string;
    readonly empty: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly words: (words: string) => string;
    /** Before what comes near the question. */
    readonly nearest: string;
    /** Before what anyone can ask. */
    readonly examples: string;
    readonly scope: string;
    readonly otherName: string;
  };
  readonly missing: {
    /** Of a whole report that does not exist. */
    readonly reportTitle: string;
    readonly report: (asked: string | null) => string;
    /** @param asked null when any period would do */
    readonly period: (asked: string | null) => string;
    readonly notReported: string;
    readonly newest: (period: string) => string;
    readonly never: string;
    readonly measure: (what: string, period: string) => string;
    readonly measures: Readonly<Record<Exclude<Measure, 'target'>, string>>;
    readonly target: string;
    readonly budget: string;
    /** @param name null when the whole report is asked for */
    readonly qualifier: (name: string | null, words: readonly string[]) => string;
  };
  readonly help: {
    readonly titles: Readonly<Record<'asked' | 'welcome' | 'thanks', string>>;
    readonly intro: string;
    /** @param name of an indicator; null when there is none, as `period` is before the first report */
    readonly examples: (name: string | null, period: string | null) => string;
    /** Where the bot only hears what is addressed to it. */
    readonly mention: string;
    readonly topics: readonly { readonly label: string; readonly text: string }[];
    /** What only controllers can do. */
    readonly controllerTopics: readonly { readonly label: string; readonly text: string }[];
    /** What only admins can do. */
    readonly adminTopics: readonly { readonly label: string; readonly text: string }[];
    readonly promise: string;
    readonly newest: (period: string) => string;
    readonly noReport: string;
    readonly thanks: string;
  };
  readonly explanation: ExplanationTexts;
  readonly teach: TeachTexts;
  readonly upload: UploadTexts;
  readonly changes: ChangeTexts;
  readonly chart: ChartTexts;
  readonly following: FollowingTexts;
  readonly alert: AlertTexts;
  readonly quoted: (word: string) => string;
  readonly and: (parts: readonly string[]) => string;
}
