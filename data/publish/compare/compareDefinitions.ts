import { indicatorSchema, type Indicator } from '../../report/indicator.js';
import type { DefinitionChange } from './changes.js';
import { isSame } from './isSame.js';
import { pairBy } from './pairBy.js';

const FIELDS = indicatorSchema.keyof().options;

/** Added, removed and changed definitions, field by field. Their order in the table means nothing. */
export function compareDefinitions(
  before: readonly Indicator[],
  after: readonly Indicator[],
): DefinitionChange[] {
  return pairBy(before, after, ({ id }) => id).flatMap((pair): DefinitionChange[] => {
    const [former, latter] = [pair.before, pair.after];
    if (latter === null) return former === null ? [] : [{ kind: 'removed', indicator: former, fields: [] }];
    if (former === null) return [{ kind: 'added', indicator: latter, fields: [] }];
    const fields = FIELDS.filter((field) => !isSame(former[field], latter[field])).map((field) => ({
      field,
      before: former[field],
      after: latter[field],
    }));
    return fields.length === 0 ? [] : [{ kind: 'changed', indicator: latter, fields }];
  });
}
