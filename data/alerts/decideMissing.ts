import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { comparePeriods, type Period } from '../report/period.js';
import { indicatorSubject, missingKey } from './alertSubject.js';
import type { AlertState, Awaited } from './alertState.js';
import { applyStep } from './applyStep.js';
import { decidedBy, revisionOf, type Draft } from './draft.js';
import type { Scope } from './scope.js';
import type { Standing } from './standing.js';
import { stepMissing } from './stepMissing.js';

/**
 * The alert of a figure that has not come; null when none is missing and none was.
 *
 * @param isExpected the report tells of indicators of its kind: a table that is not there yet is not missed
 */
export function decideMissing(
  indicator: Indicator,
  standing: Standing<Reading>,
  isExpected: boolean,
  scope: Scope,
): Draft | null {
  const { published, after, now, periodBefore } = scope;
  const key = missingKey(indicator.id);
  const open = scope.open.get(key) ?? null;
  const due = isExpected ? scope.due[indicator.frequency] : null;
  const step = stepMissing(open, {
    now,
    stillMissing: (open?.awaited?.periods ?? []).filter((period) => !hasFigure(standing, period)),
    newlyMissing: due !== null && isMissing(standing, due, periodBefore(due)) ? due : null,
    isOlder: published !== null && published !== after.reports[0],
    isPreliminary: published?.revision.kind === 'preliminary',
    level: standing.level,
  });
  if (step === null) return null;
  const revision = published === null ? (open?.revision ?? null) : revisionOf(published);
  const subject = indicatorSubject(indicator);
  const awaited = awaitedOf(step.periods, open, indicator, scope);
  const [since = null, period = since] = [step.periods[0], step.periods.at(-1)];
  const alert =
    since === null || period === null || revision === null
      ? null
      : applyStep(open, step, { key, subject, since, period, revision, awaited }, now);
  const decision = {
    key,
    subject,
    number: open?.number ?? null,
    ...decidedBy(step, open),
    since: since ?? open?.since ?? null,
    period: period ?? open?.period ?? null,
    revision,
    figures: null,
    overall: null,
    cause: null,
    action: null,
    correction: null,
    awaited: awaited ?? open?.awaited ?? null,
  };
  return { decision, open, alert };
}

/** It stands there without a figure, or is not there though the period before had one. */
function isMissing(standing: Standing<Reading>, due: Period, before: Period): boolean {
  if (hasFigure(standing, due)) return false;
  return standing.points.some(({ period }) => period === due) || hasFigure(standing, before);
}

/** "ca 25 000" is a figure. */
function hasFigure({ points }: Standing<Reading>, asked: Period): boolean {
  return points.some(({ period, stated }) => period === asked && stated.outcome !== null);
}

function awaitedOf(
  periods: readonly Period[],
  open: AlertState | null,
  { owner }: Indicator,
  { deadlineOf }: Scope,
): Awaited | null {
  const sorted = [...periods].sort(comparePeriods);
  const [first] = sorted;
  if (first === undefined) return null;
  return { periods: sorted, owner, deadline: open?.awaited?.deadline ?? deadlineOf(first) };
}
