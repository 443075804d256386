import {
  frequencyOf,
  periodContaining,
  periodsBetween,
  type Frequency,
  type Period,
} from '../report/period.js';
import { rankOf, severityOf } from './alertLevel.js';
import type { AlertState, AlertStates } from './alertState.js';
import { isSnoozed } from './isSnoozed.js';
import { byRecipient } from './messagesFor.js';
import { fits, type Recipient, type Subscription } from './subscription.js';

export interface DigestRow {
  readonly alert: AlertState;
  /** How many periods it has been so, this one included: "fortsatt utanför, 3:e månaden". */
  readonly ordinal: number;
  /** What is counted. */
  readonly frequency: Frequency;
}

export interface Digest {
  readonly recipient: Recipient;
  /** Worst first; at least one. */
  readonly rows: readonly DigestRow[];
}

export interface DigestInput {
  readonly states: AlertStates;
  readonly subscriptions: readonly Subscription[];
  /** The conversations that cannot be reached. */
  readonly asleep: ReadonlySet<string>;
  /** The month that the digest is for. */
  readonly period: Period;
  readonly now: Date;
}

/** What still is open, for those who follow it. What somebody has snoozed is left out, what is acknowledged is not. */
export function digestFor({ states, subscriptions, asleep, period, now }: DigestInput): Digest[] {
  const open = states.alerts
    .filter((alert) => !isSnoozed(alert, now))
    .sort((a, b) => rankOf(b.level) - rankOf(a.level) || a.number - b.number);
  return byRecipient(subscriptions, asleep).flatMap(({ recipient, subscriptions: own }): Digest[] => {
    const rows = open
      .filter(({ subject, worst }) => own.some(({ filters }) => fits(filters, subject, severityOf(worst))))
      .map((alert) => digestRow(alert, period));
    return rows.length === 0 ? [] : [{ recipient, rows }];
  });
}

/** Counted by the calendar: a month without a figure was no better. */
function digestRow(alert: AlertState, asOf: Period): DigestRow {
  const frequency = frequencyOf(alert.since);
  const ordinal = periodsBetween(alert.since, periodContaining(asOf, frequency)).length;
  return { alert, ordinal: Math.max(1, ordinal), frequency };
}
