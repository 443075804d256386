import { fold } from '../intake/fold.js';
import { subjectKey, type AlertSubject } from './alertSubject.js';
import type { AlertState, AlertStates } from './alertState.js';
import type { LoggedDecision } from './decisionLog.js';

/** What was decided on one alert. */
export interface AlertReason {
  /** The newest decision, with its reason. */
  readonly last: LoggedDecision;
  /** The newest that was told; null when none was. */
  readonly lastTold: LoggedDecision | null;
  /** The open alert; null when there is none. */
  readonly alert: AlertState | null;
}

export type WhyAlert =
  /** One for each alert of the thing: the level, the missing figure, a project's dimensions. Told ones first. */
  | { readonly kind: 'decided'; readonly subject: AlertSubject; readonly reasons: readonly AlertReason[] }
  /** Several things are called so. */
  | { readonly kind: 'ambiguous'; readonly subjects: readonly AlertSubject[] }
  /** No report told of anything that is called so. */
  | { readonly kind: 'neverDecided' };

/**
 * Why there was an alert, or was none: "varför larmade du?", "varför fick jag inget larm om SLA?".
 *
 * @param log `decisionLog`
 * @param asked a key (`indicator:sla`), or a name or part of one
 */
export function whyAlert(states: AlertStates, log: readonly LoggedDecision[], asked: string): WhyAlert {
  const subjects = subjectsCalled(asked, log);
  const [subject, ...others] = subjects;
  if (subject === undefined) return { kind: 'neverDecided' };
  if (others.length > 0) return { kind: 'ambiguous', subjects };
  const newestFirst = log
    .filter((decision) => subjectKey(decision.subject) === subjectKey(subject))
    .toReversed();
  const reasons = [...new Set(newestFirst.map(({ key }) => key))].flatMap((key): AlertReason[] => {
    const own = newestFirst.filter((decision) => decision.key === key);
    const [last] = own;
    if (last === undefined) return [];
    const lastTold = own.find(({ toldIn }) => toldIn !== null) ?? null;
    return [{ last, lastTold, alert: states.alerts.find((alert) => alert.key === key) ?? null }];
  });
  const isTold = ({ last }: AlertReason): number => Number(last.toldIn !== null);
  return { kind: 'decided', subject, reasons: reasons.sort((a, b) => isTold(b) - isTold(a)) };
}

/** The newest announcement, worst first: "varför larmade du?" without saying of what. Empty before the first. */
export function lastTold(log: readonly LoggedDecision[]): LoggedDecision[] {
  const newest = log.findLast(({ toldIn }) => toldIn !== null)?.toldIn ?? null;
  return newest === null ? [] : log.filter(({ toldIn }) => toldIn?.number === newest.number);
}

/** As they are called now, one of each: by key, else by the whole name, else by a part of it. */
function subjectsCalled(asked: string, log: readonly LoggedDecision[]): AlertSubject[] {
  const subjects = new Map(log.map(({ subject }) => [subjectKey(subject), subject]));
  const wanted = fold(asked.trim());
  const named = (isCalled: (name: string) => boolean): AlertSubject[] =>
    [...subjects.values()].filter((subject) => namesOf(subject).some(isCalled));
  const byKey = subjects.get(asked);
  if (byKey !== undefined) return [byKey];
  if (wanted === '') return [];
  const exact = named((name) => name === wanted);
  return exact.length > 0 ? exact : named((name) => name.includes(wanted));
}

function namesOf(subject: AlertSubject): string[] {
  const other = subject.kind === 'indicator' ? subject.nameEn : null;
  return [subject.id, subject.name, other ?? ''].map(fold);
}
