import type { AlertState } from '../../../data/alerts/alertState.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { frequencyOf, periodsBetween, type Period } from '../../../data/report/period.js';
import { formatDate } from '../../format.js';
import { formatPeriod, formatPeriods } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import { alertKind } from './alertKind.js';

/** "Sedan september 2023, 3:e månaden". @param ordinal 1 for the first period */
export function sinceText(since: Period, ordinal: number, texts: Texts): string {
  const when = formatPeriod(since, texts);
  return ordinal > 1 ? texts.alert.sinceCounted(when, ordinal, frequencyOf(since)) : texts.alert.since(when);
}

/** How long it has been so, or had been; null where that is told already or says nothing. */
export function sinceLine(decision: Decision, texts: Texts): string | null {
  const { since, period, reason, awaited } = decision;
  if (since === null || awaited !== null) return null;
  if (alertKind(decision) === 'ended')
    return reason === 'recovered' ? texts.alert.hadBeenSince(formatPeriod(since, texts)) : null;
  const ordinal = ordinalOf(since, period);
  return ordinal > 1 ? sinceText(since, ordinal, texts) : null;
}

export function ordinalOf(since: Period, period: Period | null): number {
  return period === null ? 1 : Math.max(1, periodsBetween(since, period).length);
}

/** What is missing, who owns it and when it was due. */
export function awaitedLines(awaited: AlertState['awaited'], texts: Texts): string[] {
  if (awaited === null) return [];
  const { periods, owner, noOwner, deadline } = texts.alert.awaited;
  return [
    periods(formatPeriods(awaited.periods, texts)),
    awaited.owner === null ? noOwner : owner(awaited.owner),
    ...(awaited.deadline === null ? [] : [deadline(formatDay(awaited.deadline, texts))]),
  ];
}

/** @param day `2023-12-12` */
function formatDay(day: string, { locale }: Texts): string {
  return formatDate(`${day}T12:00:00Z`, locale);
}
