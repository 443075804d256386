import type { Frequency } from '../../data/report/period.js';
import type { SnoozeUntil } from '../alerts/alertVerbs.js';

/** What has happened to the rows of a card, by which its title counts them. */
export type AlertKind = 'new' | 'worse' | 'eased' | 'forewarned' | 'missing' | 'ended';

/** What an alert is held against: economy says budget, a project has a status only. */
export type AlertMeasure = 'target' | 'budget' | 'project';
type ByMeasure = Readonly<Record<AlertMeasure, string>>;
type OfName = (name: string) => string;

/** What is said of alerts. Names, figures, periods and times come in ready. */
export interface AlertTexts {
  /** "Larm 12" */
  readonly number: (number: number) => string;
  /** "Telefoni (tid)" */
  readonly part: (project: string, part: string) => string;

  /** The title of a card with one row. */
  readonly titles: {
    readonly colour: Readonly<Record<'yellow' | 'red', OfName>>;
    readonly deviating: OfName;
    readonly forewarned: OfName;
    readonly missing: OfName;
    readonly recovered: Readonly<Record<AlertMeasure, OfName>>;
    /** Where only the forecast was off. */
    readonly forecastRecovered: Readonly<Record<'target' | 'budget', OfName>>;
    readonly retracted: OfName;
    readonly eased: OfName;
    readonly ended: OfName;
    readonly arrived: OfName;
    readonly gone: OfName;
  };
  /** "2 nya avvikelser", both title and part of a line. */
  readonly counts: Readonly<Record<AlertKind, (count: number) => string>>;
  /** The same of rows that are not of one kind. */
  readonly count: (count: number) => string;
  readonly dated: (title: string, period: string) => string;
  readonly partOf: (number: number, of: number) => string;
  readonly allOver: string;
  /** In a notification: "prognos 5,3 %". */
  readonly forecast: (figure: string) => string;

  /** Why it is told, in one sentence. */
  readonly reasons: {
    readonly firstLeftRange: ByMeasure;
    readonly worsened: string;
    readonly recovered: ByMeasure;
    readonly forecastRecovered: Readonly<Record<'target' | 'budget', string>>;
    readonly retracted: string;
    readonly eased: string;
    readonly cameLate: string;
    readonly targetChanged: Readonly<Record<'target' | 'budget', string>>;
    readonly forewarned: Readonly<Record<'target' | 'budget', string>>;
    readonly missing: string;
    /** @param several whether more than one was waited for */
    readonly arrived: (several: boolean) => string;
    readonly noLongerFollowed: string;
    /** It stands as it did, and nobody was ever told: so it was before there were alerts. */
    readonly untold: Readonly<Record<'stillOutside' | 'stillMissing' | 'unchanged', string>>;
  };

  readonly appliesTo: (period: string) => string;
  readonly since: (period: string) => string;
  /** "Sedan september 2023, 3:e månaden" */
  readonly sinceCounted: (period: string, ordinal: number, frequency: Frequency) => string;
  readonly hadBeenSince: (period: string) => string;
  readonly awaited: {
    readonly periods: (periods: string) => string;
    readonly owner: (owner: string) => string;
    readonly noOwner: string;
    readonly deadline: (day: string) => string;
  };
  readonly corrected: {
    readonly by: (name: string) => string;
    readonly figures: (corrected: string, changes: string) => string;
    readonly added: (name: string) => string;
    /** Where nobody has published it yet. */
    readonly unnamed: string;
  };
  readonly noCauseOrAction: string;

  readonly status: {
    readonly acknowledged: (by: string, at: string) => string;
    readonly actionOwner: (owner: string) => string;
    readonly comment: (comment: string) => string;
    readonly snoozedUntil: (by: string, day: string) => string;
    readonly snoozedUntilChange: (by: string) => string;
    /** Before where it stands now. */
    readonly since: string;
  };

  readonly buttons: {
    readonly acknowledge: string;
    readonly snooze: string;
    readonly reopen: (count: number) => string;
    readonly reopenAbout: string;
    readonly details: string;
    readonly about: (button: string, alert: string) => string;
  };
  readonly acknowledgement: {
    readonly pick: string;
    readonly comment: string;
    readonly commentHint: string;
    readonly actionOwner: string;
    readonly actionOwnerHint: string;
    readonly send: string;
  };
  readonly snooze: {
    readonly pick: string;
    readonly until: string;
    readonly choices: Readonly<Record<SnoozeUntil, string>>;
    readonly untilDate: string;
    readonly send: string;
  };
  readonly pickMissing: string;
  readonly choice: (name: string, number: number) => string;

  readonly list: {
    readonly title: (count: number) => string;
    readonly empty: string;
    readonly order: string;
    readonly more: (count: number) => string;
  };
  readonly digest: {
    readonly title: (count: number) => string;
    readonly lead: string;
    /** Before since when. */
    readonly still: Readonly<Record<'off' | 'forewarning', string>>;
  };
  readonly details: {
    readonly over: string;
    readonly unknown: string;
    /** Of the period before. */
    readonly outcomeBefore: (period: string) => string;
    readonly told: string;
    readonly history: string;
    /** In which report, and which of its versions. */
    readonly inReport: (period: string, version: number) => string;
  };
}
