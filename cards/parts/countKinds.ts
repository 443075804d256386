import type { ListRow } from '../../data/ask/answer.js';
import type { KindCount } from '../texts/texts.js';

/** How many rows there are of each kind, in the order in which they come. */
export function countKinds(rows: readonly ListRow[]): KindCount[] {
  const counts = new Map<KindCount['kind'], number>();
  for (const row of rows) {
    const kind = row.kind === 'indicator' ? row.view.indicator.kind : row.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
