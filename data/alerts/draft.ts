import { severityOf } from './alertLevel.js';
import type { AlertState } from './alertState.js';
import { applyStep, type NumberedLater } from './applyStep.js';
import type { Decision } from './decision.js';
import type { ReportedMonth } from './reported.js';
import type { Standing } from './standing.js';
import type { Step } from './step.js';

/** A decision and the alert after it, before a new alert has its number. */
export interface Draft {
  /** Its number is that of the alert that was open. */
  readonly decision: Decision;
  readonly open: AlertState | null;
  readonly alert: NumberedLater | null;
}

/** What is said of it. */
export type Words = Pick<Decision, 'figures' | 'overall' | 'cause' | 'action' | 'correction'>;

/** Puts what a step means together with the figure that it follows from. */
export function draftOf(
  open: AlertState | null,
  step: Step,
  { level, point, since }: Standing<unknown>,
  { key, subject }: Pick<Decision, 'key' | 'subject'>,
  { figures, overall, cause, action, correction }: Words,
  now: Date,
): Draft {
  const place =
    point === null
      ? null
      : { since: since ?? point.period, period: point.period, revision: revisionOf(point.report) };
  const alert = place === null ? null : applyStep(open, step, { ...place, key, subject, awaited: null }, now);
  const isEnded = open !== null && alert === null;
  const { reason, notify, from, to, severity } = decidedBy(step, open);
  // Written out: spreading this often is half the time that deciding takes.
  const decision: Decision = {
    key,
    subject,
    number: open?.number ?? null,
    notify,
    reason,
    from,
    to,
    severity,
    since: isEnded ? open.since : level === 'green' ? null : since,
    period: place?.period ?? null,
    revision: place?.revision ?? null,
    figures,
    overall,
    cause,
    action,
    correction,
    awaited: null,
  };
  return { decision, open, alert };
}

export function decidedBy(
  { reason, notify, from, to }: Step,
  open: AlertState | null,
): Pick<Decision, 'reason' | 'notify' | 'from' | 'to' | 'severity'> {
  return { reason, notify, from, to, severity: severityOf(open?.worst ?? null, to) };
}

export function revisionOf({ revision }: ReportedMonth): AlertState['revision'] {
  return { period: revision.period, number: revision.number };
}
