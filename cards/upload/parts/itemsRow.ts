import type { Changes, ItemChanges } from '../../../data/publish/compare/changes.js';
import { lines } from '../../parts/rows.js';
import type { ItemKind } from '../../texts/changeTexts.js';
import type { Texts } from '../../texts/texts.js';
import type { ReviewRow } from './reviewTemplate.js';

export const ITEM_KINDS = ['activities', 'assignments', 'goals', 'commentaries'] as const;
const MOST_NAMES = 8;
const KINDS = ['added', 'changed', 'removed'] as const;

/** One row for each kind of thing that changed: how many came, changed and went, by name. */
export function itemRows(changes: Pick<Changes, ItemKind>, texts: Texts): ReviewRow[] {
  return ITEM_KINDS.filter((kind) => KINDS.some((way) => changes[kind][way].length > 0)).map((kind) => ({
    names: lines(texts.changes.items[kind]),
    details: lines(...KINDS.map((way) => namedLine(way, changes[kind][way], texts))),
    marks: [],
  }));
}

function namedLine(way: keyof ItemChanges, names: readonly string[], texts: Texts): string | null {
  if (names.length === 0) return null;
  const shown = texts.list.names(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES));
  return texts.changes.named(texts.changes.itemCounts[way](names.length), shown);
}
