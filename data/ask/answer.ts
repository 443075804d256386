import type { Deviation } from '../rating/deviate.js';
import type { Rating } from '../rating/rate.js';
import type {
  Activity,
  Assignment,
  Commentary,
  Goal,
  Project,
  Reading,
  Revision,
  Source,
  Status,
} from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import type { Period } from '../report/period.js';
import type { Interpretation } from './interpretation.js';
import type { ListRequest, Measure, Request } from './request.js';

/** Where a figure or text comes from: the revision that it was published with and its place in the file. */
export interface Provenance {
  readonly revision: Pick<Revision, 'period' | 'number' | 'kind' | 'publishedAt' | 'uploader' | 'fileName'>;
  readonly source: Source;
}

/** One reading with all that is computed from its own cells. */
export interface ReadingView extends Omit<Reading, 'indicatorId' | 'source'> {
  readonly indicator: Indicator;
  readonly rating: Rating;
  /** Outcome against the period's target; null when either is blank. */
  readonly deviation: Deviation | null;
  /** Forecast against the year's target; null when either is blank. */
  readonly forecastDeviation: Deviation | null;
  readonly forecastRating: Rating;
  /** Outcome minus the previous year's; null when either is blank. */
  readonly change: Deviation | null;
  /** The outcome stands in a later report's column for the previous year; its period, else null. */
  readonly statedInReportFor: Period | null;
  readonly provenance: Provenance;
}

/** What was taken for granted; the answer says so. */
export type Assumption =
  | { readonly kind: 'latest'; readonly period: Period }
  | { readonly kind: 'yearAssumed'; readonly period: Period }
  /** Another period than the asked one holds the figure: "2022" of an accumulating indicator is "2022-11". */
  | { readonly kind: 'nearestPeriod'; readonly asked: string; readonly shown: Period }
  | { readonly kind: 'spelling'; readonly written: string; readonly readAs: string }
  /** The question did not name the subject; the one last spoken of was meant. */
  | { readonly kind: 'followUp'; readonly name: string };

/** A natural next question, as a button. `label` tells what it is about, `request` what is asked. */
export interface Suggestion {
  readonly label:
    | {
        readonly kind: 'subject';
        readonly name: string;
        readonly nameEn: string | null;
        readonly hint: string | null;
      }
    /** One indicator's figure in a period that is not the one asked for. */
    | {
        readonly kind: 'reading';
        readonly name: string;
        readonly nameEn: string | null;
        readonly period: Period;
      }
    | { readonly kind: 'comments' | 'previousYear' | 'trend' | 'overview' | 'help' | 'deviations' }
    | { readonly kind: 'group'; readonly group: string }
    /** `group` is null for the whole report. */
    | {
        readonly kind: 'statusList';
        readonly status: Status;
        readonly of: ListRequest['of'];
        readonly group: string | null;
      }
    | { readonly kind: 'listOf'; readonly of: ListRequest['of'] };
  readonly request: Request;
}

interface Told {
  readonly assumptions: readonly Assumption[];
  readonly suggestions: readonly Suggestion[];
  /** How the question was read; only where one was typed. */
  readonly explanation?: Interpretation;
}

export interface ReadingAnswer extends Told {
  readonly kind: 'reading';
  readonly view: ReadingView;
  /** Measures asked for, in that order; empty means all. */
  readonly measures: readonly Measure[];
  /** The same indicator in the period it is held against; null when no comparison is asked for. */
  readonly comparedWith: ReadingView | null;
  readonly commentaries: readonly Commentary[];
}

export interface SeriesAnswer extends Told {
  readonly kind: 'series';
  readonly indicator: Indicator;
  /** Oldest first, at least two. */
  readonly views: readonly ReadingView[];
  /** Periods of the asked span without an outcome; where no span was asked for, those between the views. */
  readonly gaps: readonly Period[];
}

export interface ComparisonAnswer extends Told {
  readonly kind: 'comparison';
  readonly measures: readonly Measure[];
  readonly rows: readonly {
    readonly indicator: Indicator;
    /** null when there is no reading for the period. */
    readonly view: ReadingView | null;
  }[];
}

/** What a list can hold. Statuses and outcomes are those of the newest period at or before the asked one. */
export type ListRow =
  | { readonly kind: 'indicator'; readonly view: ReadingView }
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'assignment'; readonly assignment: Assignment }
  | { readonly kind: 'goal'; readonly goal: Goal };

export interface ListAnswer extends Told {
  readonly kind: 'list';
  readonly request: ListRequest;
  readonly period: Period;
  /** May be empty: nothing fits the filter. */
  readonly rows: readonly ListRow[];
  /** Things whose status is unknown, so that they could neither be listed nor ruled out. */
  readonly unknownStatus: readonly ListRow[];
  /** Of the report that the list is made from. */
  readonly revision: Provenance['revision'];
}

export interface OverviewAnswer extends Told {
  readonly kind: 'overview';
  readonly period: Period;
  readonly counts: Readonly<Record<Rating, number>>;
  /** The economy's bottom line; null when the report has none. */
  readonly result: ReadingView | null;
  /** Red and yellow, worst first, a handful. */
  readonly worst: readonly ReadingView[];
  /** Those without an outcome. */
  readonly missing: readonly Indicator[];
  /** Projects that are not green. */
  readonly projects: readonly Project[];
  readonly revision: Provenance['revision'];
}

export interface ProjectAnswer extends Told {
  readonly kind: 'project';
  readonly project: Project;
  readonly commentaries: readonly Commentary[];
  readonly period: Period;
  readonly provenance: Provenance;
}

/** An activity, an assignment or a goal: a name, where it belongs and a status in words. */
export interface ItemAnswer extends Told {
  readonly kind: 'item';
  readonly item:
    | { readonly kind: 'activity'; readonly activity: Activity }
    | { readonly kind: 'assignment'; readonly assignment: Assignment }
    | { readonly kind: 'goal'; readonly goal: Goal };
  readonly period: Period;
  readonly provenance: Provenance;
}

export interface TextAnswer extends Told {
  readonly kind: 'text';
  readonly commentaries: readonly Commentary[];
  /** What the text is about, when it is one thing. */
  readonly about: string | null;
  readonly period: Period;
  readonly provenance: Provenance;
}

/** The question fits several things: which one is meant? */
export interface AskBackAnswer extends Told {
  readonly kind: 'askBack';
}

/** Nothing fits. Offers the nearest, shows no figure. */
export interface NotFoundAnswer extends Told {
  readonly kind: 'notFound';
  /** Words of the question that nothing explains; shown escaped. */
  readonly unknownWords: readonly string[];
}

/** The thing is known but what is asked of it is not in any report. Shows no figure. */
export interface MissingAnswer extends Told {
  readonly kind: 'missing';
  /** null when it is a whole report that does not exist. */
  readonly indicator: Indicator | null;
  readonly missing:
    /** `asked` is a period, an unreported stretch (2023-Q3) or a span (2023-06/2023-11). */
    | { readonly kind: 'period'; readonly asked: string; readonly newest: Period | null }
    | { readonly kind: 'measure'; readonly measure: Measure; readonly period: Period }
    /** A split that no report makes ("per avdelning", "korttids-"). */
    | { readonly kind: 'qualifier'; readonly words: readonly string[] };
  /** What the running text says of it, if anything. */
  readonly commentaries: readonly Commentary[];
  /** Where that text stands; null when there is none. */
  readonly provenance: Provenance | null;
}

export interface HelpAnswer extends Told {
  readonly kind: 'help';
  /** `welcome` when the bot was just added, `thanks` to a courtesy. */
  readonly occasion: 'asked' | 'welcome' | 'thanks';
  /** null before the first report is published. */
  readonly newest: Period | null;
  /** Whether the bot only hears what is addressed to it, as in a group chat or a channel. */
  readonly mentionNeeded?: boolean;
}

/** Which words of a question became what. */
export interface ExplanationAnswer extends Told {
  readonly kind: 'explanation';
  /** null when there is no question to explain. */
  readonly interpretation: Interpretation | null;
}

export type Answer =
  | ReadingAnswer
  | SeriesAnswer
  | ComparisonAnswer
  | ListAnswer
  | OverviewAnswer
  | ProjectAnswer
  | ItemAnswer
  | TextAnswer
  | AskBackAnswer
  | NotFoundAnswer
  | MissingAnswer
  | HelpAnswer
  | ExplanationAnswer;
