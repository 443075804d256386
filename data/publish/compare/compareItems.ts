import type { Source } from '../../report/dataset.js';
import type { ItemChanges } from './changes.js';
import { isSame } from './isSame.js';
import { pairBy } from './pairBy.js';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** Which came, went and changed. Where they stand in a file is no part of what they say. */
export function compareItems<T extends Item>(before: readonly T[], after: readonly T[]): ItemChanges {
  const pairs = pairBy<T>(before, after, ({ id }) => id);
  const names = (of: (pair: (typeof pairs)[number]) => T | null): string[] =>
    pairs.map(of).flatMap((item) => (item === null ? [] : [item.name]));
  return {
    added: names((pair) => (pair.before === null ? pair.after : null)),
    removed: names((pair) => (pair.after === null ? pair.before : null)),
    changed: names(({ before: former, after: latter }) =>
      former === null || latter === null || isSame({ ...former, source: null }, { ...latter, source: null })
        ? null
        : latter,
    ),
  };
}
