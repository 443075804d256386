import { NO_ALERTS, type AlertState, type AlertStates } from '../../data/alerts/alertState.js';
import type { Decision } from '../../data/alerts/decision.js';
import { evaluatePublication } from '../../data/alerts/evaluatePublication.js';
import type { Reported } from '../../data/alerts/reported.js';
import type { Dataset, Revision } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { comparePeriods } from '../../data/report/period.js';

interface Told {
  readonly kind?: Revision['kind'];
  readonly now?: string;
}

/** Publishes one report after the other, and keeps what is decided. */
export function anAlertStory(indicators: readonly Indicator[]) {
  let reported: Reported = { indicators, reports: [] };
  let states: AlertStates = NO_ALERTS;

  const evaluate = (after: Reported, dataset: Dataset | null, now: string): readonly Decision[] => {
    const evaluated = evaluatePublication({
      before: reported,
      after,
      revision: dataset,
      states,
      now: new Date(now),
      deadlineOf: (period) => `${period}-28`,
    });
    reported = after;
    states = evaluated.states;
    return evaluated.decisions;
  };

  return {
    states: () => states,
    reported: () => reported,
    publish(dataset: Dataset, { kind, now = '2023-12-05T08:00:00Z' }: Told = {}): readonly Decision[] {
      return evaluate(withRevision(reported, dataset, kind), dataset, now);
    },
    /** Publishes definitions alone. */
    define(definitions: readonly Indicator[], now = '2023-12-05T08:00:00Z'): readonly Decision[] {
      return evaluate({ indicators: definitions, reports: reported.reports }, null, now);
    },
    /** Evaluates the newest publication once more. */
    again(now = '2023-12-05T08:00:00Z'): readonly Decision[] {
      return evaluate(reported, reported.reports[0] ?? null, now);
    },
    /** What a person does to the open alert of the key. */
    change(key: string, fields: Partial<AlertState>): void {
      const alerts = states.alerts.map((alert) => (alert.key === key ? { ...alert, ...fields } : alert));
      states = { ...states, alerts };
    },
  };
}

/** As it is with one more revision of the report's period. */
export function withRevision(
  { indicators, reports }: Reported,
  dataset: Dataset,
  kind?: Revision['kind'],
): Reported {
  const former = reports.find(({ period }) => period === dataset.period);
  const number = (former?.revision.number ?? 0) + 1;
  const revision = {
    period: dataset.period,
    number,
    kind: kind ?? (number === 1 ? ('final' as const) : ('correction' as const)),
    uploader: { id: 'anna', name: 'Anna Ek' },
  };
  const others = reports.filter((report) => report !== former);
  return {
    indicators,
    reports: [...others, { ...dataset, revision }].sort((a, b) => comparePeriods(b.period, a.period)),
  };
}

export type AlertStory = ReturnType<typeof anAlertStory>;

/** The decision on the key. @throws Error when there is none: a mistake in the test */
export function decisionOn(decisions: readonly Decision[], key: string): Decision {
  const decision = decisions.find((candidate) => candidate.key === key);
  if (decision === undefined) throw new Error(`Nothing was decided on ${key}`);
  return decision;
}

/** What is told, in short: "sjukfranvaro green -> red: firstLeftRange". */
export function toldOf(decisions: readonly Decision[]): string[] {
  return decisions.filter(({ notify }) => notify).map(inShort);
}

export function inShort({ key, from, to, reason }: Decision): string {
  return `${key.replace('indicator:', '')} ${from ?? '-'} -> ${to ?? '-'}: ${reason}`;
}
