import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import type { Level } from './alertLevel.js';
import { readingLevel } from './readingLevel.js';
import type { Scope } from './scope.js';

interface Definition {
  readonly now: Indicator;
  /** As it was before the publication; null when there was none. */
  readonly before: Indicator | null;
}

export function definitionOf(
  now: Indicator,
  { definitionsBefore }: Pick<Scope, 'definitionsBefore'>,
): Definition {
  return { now, before: definitionsBefore.get(now.id) ?? null };
}

/**
 * Whether the reading would stand at `level`, had target and tolerance not been changed: those of the same row
 * before its correction, else of the period before. An accumulated target is another every month, so of those only
 * a correction counts.
 *
 * @param corrected the row as it was before; null when there was none
 */
export function isOnlyByTarget(
  level: Level,
  { now, before }: Definition,
  reading: Reading,
  corrected: Reading | null,
  previous: Reading | null,
): boolean {
  const held = corrected ?? (now.accumulates ? null : previous) ?? reading;
  const former = {
    ...reading,
    target: held.target ?? reading.target,
    annualTarget: held.annualTarget ?? reading.annualTarget,
  };
  const formerly = readingLevel(before ?? now, former);
  return formerly === level && formerly !== readingLevel(now, reading);
}

/** Whether the same figures may get another level; a new definition gives them their first. */
export function isRedefined({ now, before }: Definition): boolean {
  if (before === now) return false;
  return (
    before === null ||
    before.direction !== now.direction ||
    before.unit !== now.unit ||
    before.tolerance?.range !== now.tolerance?.range ||
    before.tolerance?.yellow !== now.tolerance?.yellow
  );
}
