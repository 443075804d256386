import type { Period } from '../report/period.js';
import { indicatorSubject } from './alertSubject.js';
import { NO_ALERTS, type AlertStates } from './alertState.js';
import type { Decision } from './decision.js';
import { evaluatePublication } from './evaluatePublication.js';
import type { Reported } from './reported.js';
import { fits, isFollowed, type SubscriptionFilters } from './subscription.js';

/** No month is ever late when it is replayed. */
const NO_DEADLINE = (): null => null;

export interface Replay {
  readonly states: AlertStates;
  /** Oldest first. */
  readonly months: readonly { readonly period: Period; readonly decisions: readonly Decision[] }[];
}

/**
 * Decides on the stored months from nothing, oldest first, each in its newest revision and all by the definitions
 * in force: nobody has acknowledged or snoozed anything.
 */
export function replayMonths(book: Reported): Replay {
  const { indicators, reports } = book;
  let states = NO_ALERTS;
  const months = reports
    .map((report, at) => {
      const [after, before] = [at, at + 1].map((from) => ({ indicators, reports: reports.slice(from) }));
      return { report, after: after ?? book, before: before ?? book };
    })
    .toReversed()
    .map(({ report, after, before }) => {
      const { revision } = report;
      // Nothing is snoozed, so the time does not matter.
      const now = new Date(0);
      const evaluated = evaluatePublication({
        before,
        after,
        revision,
        states,
        now,
        deadlineOf: NO_DEADLINE,
      });
      states = evaluated.states;
      return { period: report.period, decisions: evaluated.decisions };
    });
  return { states, months };
}

/** "Detta hade larmat: mars, april, oktober": the months that would have brought a message, and its rows. */
export function previewSubscription(book: Reported, filters: SubscriptionFilters): Replay['months'] {
  const indicators = book.indicators.filter((indicator) => isFollowed(filters, indicatorSubject(indicator)));
  return replayMonths({ indicators, reports: book.reports })
    .months.map(({ period, decisions }) => ({
      period,
      decisions: decisions.filter(
        ({ notify, subject, severity }) => notify && fits(filters, subject, severity),
      ),
    }))
    .filter(({ decisions }) => decisions.length > 0);
}
