import type { Indicator } from '../../report/indicator.js';
import { fold } from '../fold.js';

/**
 * The indicator that the table means, by name or alias; null when none.
 *
 * In the table of results the same unit stands once in each group ("Digital infrastruktur" under Förvaltning
 * and under Utveckling), so there only the group's own lines count, and its name may lead ("Utveckling: ...").
 *
 * @param group null outside the table of results
 */
export function findIndicator(
  indicators: readonly Indicator[],
  written: string,
  group: string | null,
): Indicator | null {
  const candidates =
    group === null ? indicators : indicators.filter(({ resultRow }) => sameText(resultRow?.group, group));
  const means = (names: (indicator: Indicator) => readonly string[]) =>
    candidates.find((indicator) =>
      names(indicator).some((name) => sameText(name, written) || sameText(name, `${group}: ${written}`)),
    );
  return means(({ name }) => [name]) ?? means(({ aliases }) => aliases) ?? null;
}

function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a) === fold(b);
}
