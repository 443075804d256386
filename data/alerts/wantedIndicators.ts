import { comparePeriods, type Period } from '../report/period.js';
import type { Indicator } from '../report/indicator.js';
import { indicatorKey, missingKey } from './alertSubject.js';
import { definitionOf, isRedefined } from './isOnlyByTarget.js';
import type { Wanted } from './readingPoints.js';
import type { Scope } from './scope.js';

/**
 * Indicators that the publication may mean something for: those in the report as it is or was, those with an
 * alert, those defined otherwise than before, and those that the report should have told of.
 */
export function wantedIndicators(scope: Scope): ReadonlyMap<string, Wanted> {
  const { definitions, definitionsBefore, published, former, states } = scope;
  const wanted = new Map<string, Wanted>();
  for (const { indicatorId, period } of published?.readings ?? [])
    wantRow(wanted, scope, indicatorId, period, published?.period ?? null);
  // One that is gone is followed by none: what the period before had has to be known.
  for (const { indicatorId, period } of former?.readings ?? [])
    wantRow(wanted, scope, indicatorId, period, dueBefore(definitions.get(indicatorId), scope) ?? period);
  for (const { subject } of states.alerts)
    if (subject.kind === 'indicator') want(wanted, scope, definitions.get(subject.id), null);
  for (const indicator of definitions.values()) {
    const before = dueBefore(indicator, scope);
    const isOther = definitions !== definitionsBefore && isRedefined(definitionOf(indicator, scope));
    if (before !== null || isOther) want(wanted, scope, indicator, before);
  }
  return wanted;
}

function wantRow(
  wanted: Map<string, Wanted>,
  scope: Scope,
  indicatorId: string,
  period: Period,
  backTo: Period | null,
): void {
  const one = want(wanted, scope, scope.definitions.get(indicatorId), backTo);
  if (one === null || one.open === null || !one.isTrusted) return;
  if (comparePeriods(period, one.open.period) <= 0) wanted.set(indicatorId, { ...one, isTrusted: false });
}

/** @returns null when it is not defined any more */
function want(
  wanted: Map<string, Wanted>,
  scope: Scope,
  indicator: Indicator | undefined,
  backTo: Period | null,
): Wanted | null {
  if (indicator === undefined) return null;
  const known = wanted.get(indicator.id);
  if (known !== undefined) return known;
  const open = scope.open.get(indicatorKey(indicator.id)) ?? null;
  const awaited = scope.open.get(missingKey(indicator.id))?.since ?? null;
  const isTrusted = open !== null && !isRedefined(definitionOf(indicator, scope));
  const one = { indicator, open, isTrusted, backTo: earlier(backTo, awaited) };
  wanted.set(indicator.id, one);
  return one;
}

/** The period before the one due; null when none is due. */
function dueBefore(indicator: Indicator | undefined, { due, periodBefore }: Scope): Period | null {
  const period = indicator === undefined ? null : due[indicator.frequency];
  return period === null ? null : periodBefore(period);
}

function earlier(a: Period | null, b: Period | null): Period | null {
  if (a === null || b === null) return a ?? b;
  return comparePeriods(a, b) <= 0 ? a : b;
}
