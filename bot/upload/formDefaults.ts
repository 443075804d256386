import type { UploadDraft } from '../../cards/upload/uploadVerbs.js';
import type { Clock, ReportStore } from '../../data/ports.js';
import { comparePeriods, monthOf, shiftPeriod, type Period } from '../../data/report/period.js';

const MONTHS_BACK = 14;

/** What the form holds before anybody has touched it. @param period found in a file or asked for; null for last month */
export async function formDefaults(
  period: Period | null,
  { reports, clock }: { readonly reports: ReportStore; readonly clock: Clock },
): Promise<UploadDraft> {
  const chosen = period ?? shiftPeriod(monthOf(clock.now()), -1);
  const isFirst = (await reports.revisions(chosen)).length === 0;
  return { period: chosen, kind: isFirst ? 'final' : 'correction', comment: '' };
}

/** Newest first: the months up to now, those that have a report and the one chosen. */
export async function periodsToChoose(
  chosen: Period | null,
  { reports, clock }: { readonly reports: ReportStore; readonly clock: Clock },
): Promise<Period[]> {
  const now = monthOf(clock.now());
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => shiftPeriod(now, -back));
  const all = [...months, ...(await reports.periods()), ...(chosen === null ? [] : [chosen])];
  return [...new Set(all)].sort((a, b) => comparePeriods(b, a));
}
