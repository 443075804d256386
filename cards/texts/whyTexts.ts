import type { Decision, Reason } from '../../data/alerts/decision.js';
import type { Sighting } from '../../data/delivery/conversation.js';

/** Where something is followed. */
export type Here = Sighting['kind'];

export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What a sentence on a decision depends on. */
export interface ReasonContext {
  readonly about: 'indicator' | 'project';
  /** What figures are held against. */
  readonly against: 'target' | 'budget';
  readonly notify: boolean;
  /** Whether it was ever told: what was so before there were alerts was not. */
  readonly wasTold: boolean;
  readonly from: Decision['from'];
  readonly to: Decision['to'];
  /** Until which day, null until something changes; null when nothing is snoozed any more. */
  readonly snooze: { readonly until: string | null } | null;
}

type Places = Readonly<Record<Here, string>>;

/** What answers why there was an alert, or was none. */
export interface WhyTexts {
  readonly titles: Readonly<Record<'told' | 'notTold' | 'both' | 'notHere', (name: string) => string>>;
  readonly lastTold: { readonly title: string; readonly none: Notice };
  readonly ambiguous: Notice;
  readonly neverDecided: Notice & { readonly note: string };
  readonly notFollowed: {
    readonly text: Readonly<Record<'nothing' | 'otherThings' | 'onlyRed', Places>>;
    readonly decided: string;
  };
  /** How each row begins. */
  readonly verdicts: {
    readonly told: (number: number | null) => string;
    /** Decided, and told at an hour that has not come. */
    readonly waits: (number: number | null) => string;
    /** Decided, and there was nobody to tell it to. */
    readonly unheard: (number: number | null) => string;
    readonly notTold: string;
    /** An alert is open, and nothing new was told of it. */
    readonly notAgain: (number: number) => string;
  };
  /** Of an alert of its own beside that of the level: "Saknad siffra: inget larm". */
  readonly aspect: (aspect: string, verdict: string) => string;
  readonly missingFigure: string;
  readonly reasons: Readonly<Record<Reason, (context: ReasonContext) => string>>;
  readonly facts: {
    readonly period: string;
    readonly previous: string;
    readonly since: string;
    readonly missing: string;
    readonly owner: string;
    readonly deadline: string;
    readonly report: string;
    readonly version: (period: string, number: number) => string;
    /** When it was told. */
    readonly told: string;
  };
  readonly acknowledged: (by: string, when: string) => string;
  readonly comment: (text: string) => string;
  readonly actionOwner: (name: string) => string;
  readonly snoozedBy: (by: string, when: string) => string;
  /** Why what is off was told to nobody: none followed it, or only where nothing can be sent. */
  readonly unheard: string;
  readonly lastAlert: (number: number, told: string, period: string, why: string) => string;
  readonly more: (count: number) => string;
}
