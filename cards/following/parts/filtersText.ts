import { PROJECTS_AREA, type SubscriptionFilters } from '../../../data/alerts/subscription.js';
import type { Texts } from '../../texts/texts.js';

/** What single things are called, by key (`indicator:sla`), in the reader's language. */
export type SubjectNames = ReadonlyMap<string, string>;

const MOST_NAMES = 6;

/** "allt i månadsrapporten", "Medarbetare, Projekt och Sjukfrånvaro"; within a sentence. */
export function scopeText({ areas, keys }: SubscriptionFilters, names: SubjectNames, texts: Texts): string {
  const { everything, names: listed } = texts.following.scope;
  const all = [
    ...areas.map((area) => areaName(area, texts)),
    ...keys.map((key) => subjectName(key, names, texts)),
  ];
  return all.length === 0
    ? everything
    : listed(all.slice(0, MOST_NAMES), Math.max(0, all.length - MOST_NAMES));
}

export function areaName(area: string, { following: { scope } }: Texts): string {
  return area === PROJECTS_AREA ? scope.projects : area;
}

export function subjectName(key: string, names: SubjectNames, { following: { scope } }: Texts): string {
  return names.get(key) ?? scope.gone;
}
