import type { AlertReach } from '../../data/alerts/alertReach.js';
import type { Reason } from '../../data/alerts/decision.js';
import type { DefinitionChange, ProjectChange } from '../../data/publish/compare/changes.js';
import type { Indicator } from '../../data/report/indicator.js';

type Kind = DefinitionChange['kind'];
type Values<Of extends string> = Readonly<Record<Of, string>>;
export type ItemKind = 'activities' | 'assignments' | 'goals' | 'commentaries';

/** What is said of that which a new revision changes. Figures and names come in ready. */
export interface ChangeTexts {
  /** "3 nya", "1 ändrad" and so on, of readings. */
  readonly counts: Readonly<Record<Kind | 'rerated' | 'unchanged', (count: number) => string>> & {
    /** What it is that is counted: "Siffror: 3 ändrade · 1 borttagen". */
    readonly readings: (counts: string) => string;
  };
  readonly kinds: Values<Kind>;
  readonly blank: string;
  /** "5,1 % → 5,3 %" */
  readonly fromTo: (before: string, after: string) => string;
  /** After a rating that is what it was. */
  readonly sameRating: string;
  /** Before a rating that is gone with its row. */
  readonly was: string;
  /** What made the rating another, where it was not the figures alone. */
  readonly ratedBy: Values<'definition' | 'both'>;
  readonly reportedStatus: string;
  readonly note: string;
  readonly noLongerApproximate: string;
  readonly nowApproximate: string;
  readonly headings: Values<'readings' | 'projects' | 'definitions' | 'others'>;
  readonly more: (count: number) => string;
  readonly projectStatus: string;
  readonly projectTexts: Values<ProjectChange['texts'][number]>;
  /** @param fields in the words of `projectTexts` */
  readonly rewritten: (fields: readonly string[]) => string;
  readonly items: Values<ItemKind>;
  /** "2 nya: Chefsdag, Introduktion" */
  readonly named: (count: string, names: string) => string;
  readonly itemCounts: Readonly<Record<Kind, (count: number) => string>>;
  /** Of a list: what came and what went, '' for nothing. */
  readonly listChange: (added: string, removed: string) => string;
  readonly fields: Values<keyof Indicator>;
  readonly values: {
    readonly unit: Values<Indicator['unit']>;
    readonly direction: Values<Indicator['direction']>;
    readonly frequency: Values<Indicator['frequency']>;
    readonly targetRule: Values<Indicator['targetRule']>;
    readonly kind: Values<Indicator['kind']>;
    readonly role: Values<NonNullable<Indicator['resultRow']>['role']>;
    readonly yes: string;
    readonly no: string;
    readonly tolerance: (yellow: string, range: string | null) => string;
  };
  readonly alerts: {
    /** Heading of those that publishing would send. @param at when they wait for their hour; null at once */
    readonly planned: (count: number, at: string | null) => string;
    /** Heading of those that are sent. @param at as above */
    readonly sent: (count: number, at: string | null) => string;
    readonly none: string;
    /** How many conversations get them. */
    readonly to: (recipients: AlertReach['recipients']) => string;
    /** Heading of those that nobody follows, and what to do about it. */
    readonly unheard: { readonly heading: string; readonly how: string };
    /** Heading of those that are followed only where nothing can be sent, and what to do about it. */
    readonly unreachable: { readonly heading: string; readonly how: string };
    /** The level of what is within range while the forecast of the year is not. */
    readonly forewarning: string;
    /** In place of the reason, where an alert goes on at a better level after a correction. */
    readonly eased: string;
    /** After the levels, in a few words. */
    readonly reasons: Values<Reason>;
    readonly more: (count: number) => string;
  };
}
