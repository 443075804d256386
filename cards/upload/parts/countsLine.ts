import type { Changes } from '../../../data/publish/compare/changes.js';
import type { Dataset } from '../../../data/report/dataset.js';
import type { Texts } from '../../texts/texts.js';
import { readingKey } from '../../../data/report/readingKey.js';

/**
 * "Siffror: 12 nya · 3 ändrade · 1 borttagen · 50 oförändrade", of the report's readings.
 *
 * @param dataset the whole report; null where the unchanged are not to be counted
 */
export function countsLine({ readings }: Changes, dataset: Dataset | null, texts: Texts): string | null {
  const { counts } = texts.changes;
  const kinds = (['added', 'changed', 'removed', 'rerated'] as const)
    .map((kind) => ({ kind, count: readings.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counts[kind](count));
  const unchanged = dataset === null ? 0 : countUnchanged(readings, dataset);
  const parts = unchanged === 0 ? kinds : [...kinds, counts.unchanged(unchanged)];
  return parts.length === 0 ? null : counts.readings(parts.join(' · '));
}

function countUnchanged(readings: Changes['readings'], dataset: Dataset): number {
  const changed = new Set(readings.flatMap(({ after }) => (after === null ? [] : [readingKey(after)])));
  return dataset.readings.filter((reading) => !changed.has(readingKey(reading))).length;
}
