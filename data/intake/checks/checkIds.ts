import type { Source } from '../../report/dataset.js';
import { nearest } from '../nearest.js';
import type { Place, Report } from '../problem.js';
import type { Identified } from '../reportContext.js';
import type { PlacedCommentary } from '../tables/readCommentaries.js';

/** Reports ids that mean two things: a question or a button names its subject by id, whatever kind it is. */
export function checkIds(
  indicatorIds: ReadonlySet<string>,
  things: readonly Identified[],
  report: Report,
): void {
  const seen = new Map<string, Place>();
  for (const { id, source } of things) {
    const at = placeOf(source);
    if (id === '') report({ ...at, code: 'badId', text: id });
    else if (seen.has(id) || indicatorIds.has(id))
      report({ ...at, code: 'duplicateId', id, first: seen.get(id) ?? null });
    else seen.set(id, at);
  }
}

/** Reports ids that a paragraph is said to be about but that nothing has. */
export function checkReferences(
  commentaries: readonly PlacedCommentary[],
  ids: ReadonlySet<string>,
  report: Report,
): void {
  for (const { commentary, aboutPlace } of commentaries)
    for (const id of commentary.about.filter((about) => !ids.has(about)))
      report({ ...aboutPlace, code: 'unknownReference', id, nearest: nearest(id, ids) });
}

function placeOf({ file, sheet, row, cells }: Source): Place {
  return { file, sheet, row, column: null, cell: cells['id'] ?? null };
}
