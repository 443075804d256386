import { isEmpty, type Changes } from './compare/changes.js';
import type { Revision } from '../report/dataset.js';

/** The same report again is no revision, unless it makes a preliminary report final or the other way round. */
export function hasNothingToPublish(
  changes: Changes,
  kind: Revision['kind'],
  base: Pick<Revision, 'kind'> | null,
): boolean {
  const isOfAnotherKind = base !== null && kind !== 'correction' && kind !== base.kind;
  return isEmpty(changes) && !isOfAnotherKind;
}
