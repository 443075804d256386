/** What the buttons on alerts ask of the bot; each has an action of that name. */
export const ALERT_VERBS = ['acknowledgeAlerts', 'snoozeAlerts', 'reopenAlerts', 'showAlert'] as const;
export type AlertVerb = (typeof ALERT_VERBS)[number];

/** What each button carries, all of it alert numbers. Anyone can make such data up. */
export interface AlertVerbData {
  /** Comes with `AcknowledgeInputs`. */
  readonly acknowledgeAlerts: AlertNumbers;
  /** Comes with `SnoozeInputs`. */
  readonly snoozeAlerts: AlertNumbers;
  /** Takes back both. */
  readonly reopenAlerts: AlertNumbers;
  readonly showAlert: { readonly alert: number };
}

interface AlertNumbers {
  /** Those that could be meant; where there are several, an input says which. */
  readonly alerts: readonly number[];
}

/** Ids of the form's inputs; an input left blank comes as '' or not at all. */
export interface AcknowledgeInputs {
  /** Numbers joined by commas; not asked for when there is only one. */
  readonly acknowledged?: string;
  readonly comment?: string;
  readonly actionOwner?: string;
}

export interface SnoozeInputs {
  /** As `acknowledged`. */
  readonly snoozed?: string;
  readonly until?: SnoozeUntil;
  /** A day, `2023-12-20`; goes before `until`. */
  readonly untilDate?: string;
}

/** Until it changes, or for a week or a month from now (ISO 8601 durations). */
export const SNOOZE_CHOICES = ['change', 'P7D', 'P1M'] as const;
export type SnoozeUntil = (typeof SNOOZE_CHOICES)[number];

/** What the inputs take; the template says the same. */
export const MOST_TYPED = { comment: 500, actionOwner: 200 } as const;
