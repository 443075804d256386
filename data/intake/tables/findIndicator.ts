import type { Indicator } from '../../report/indicator.js';
import { fold } from '../fold.js';

/**
 * Finds the indicator that a row means; null when none.
 *
 * @param group null outside the table of results
 */
export type FindIndicator = (written: string, group: string | null) => Indicator | null;

/** Names and aliases, folded; the first of equals. */
interface Index {
  readonly names: ReadonlyMap<string, Indicator>;
  readonly aliases: ReadonlyMap<string, Indicator>;
}

/**
 * By name or alias, names first. Folded once, so that a table as long as the catalogue takes no time to read.
 *
 * In the table of results the same unit stands once in each group ("Digital infrastruktur" under Förvaltning
 * and under Utveckling), so there only the group's own lines count, and its name may lead ("Utveckling: ...").
 */
export function createFindIndicator(indicators: readonly Indicator[]): FindIndicator {
  const everywhere = indexOf(indicators);
  const groups = new Map<string, Index>();
  for (const [group, lines] of byGroup(indicators)) groups.set(group, indexOf(lines));
  return (written, group) => {
    const index = group === null ? everywhere : groups.get(fold(group));
    if (index === undefined) return null;
    const texts = (group === null ? [written] : [written, `${group}: ${written}`]).map(fold);
    return first(index.names, texts) ?? first(index.aliases, texts);
  };
}

function first(index: ReadonlyMap<string, Indicator>, texts: readonly string[]): Indicator | null {
  return texts.map((text) => index.get(text)).find((indicator) => indicator !== undefined) ?? null;
}

function byGroup(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.resultRow === null) continue;
    const group = fold(indicator.resultRow.group);
    const lines = groups.get(group) ?? [];
    groups.set(group, lines);
    lines.push(indicator);
  }
  return groups;
}

function indexOf(indicators: readonly Indicator[]): Index {
  const index = (textsOf: (indicator: Indicator) => readonly string[]) => {
    const found = new Map<string, Indicator>();
    for (const indicator of indicators)
      for (const text of textsOf(indicator).map(fold)) if (!found.has(text)) found.set(text, indicator);
    return found;
  };
  return { names: index(({ name }) => [name]), aliases: index(({ aliases }) => aliases) };
}
