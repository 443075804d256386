import type { Locale } from '../../cards/texts/texts.js';
import { indicatorKey, subjectKey } from '../../data/alerts/alertSubject.js';
import { PROJECTS_AREA } from '../../data/alerts/subscription.js';
import type { Book } from '../../data/report/book.js';

/** The goal areas that can be followed, and the projects as one where there are any. */
export function areasOf({ indicators, reports }: Book): string[] {
  const areas = [...new Set(indicators.map(({ area }) => area))];
  return reports.some(({ projects }) => projects.length > 0) ? [...areas, PROJECTS_AREA] : areas;
}

/** What each single thing that can be followed is called, by its key: indicators first, then projects. */
export function namesOf({ indicators, reports }: Book, locale: Locale): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, nameEn } of indicators)
    names.set(indicatorKey(id), locale === 'en' ? (nameEn ?? name) : name);
  // The newest report says what a project is called now.
  for (const { projects } of reports.toReversed())
    for (const { id, name } of projects) names.set(subjectKey({ kind: 'project', id }), name);
  return names;
}

/**
 * The key of what a question can be about; null for what gives no alerts, such as an activity.
 *
 * @param subjectId as the answerer has it: an indicator's own id, else `kind:id`
 */
export function keyOfSubject(subjectId: string, book: Book): string | null {
  if (book.indicator(subjectId) !== null) return indicatorKey(subjectId);
  return subjectId.startsWith('project:') ? subjectId : null;
}
