import type { Book } from '../../report/book.js';
import type { Commentary } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { Assumption, MissingAnswer, Provenance } from '../answer.js';
import { newestPeriod } from './choosePeriod.js';
import { commentariesOn, mentionsMonth, mentionsWord } from './commentaries.js';
import { suggestNewest } from './suggestions.js';

/** The indicator is known, the figure is not: what is missing, and what the running text says of it. */
export function missingAnswer(
  book: Book,
  indicator: Indicator,
  missing: MissingAnswer['missing'],
  assumptions: readonly Assumption[] = [],
): MissingAnswer {
  const commentaries = commentariesOn(book, indicator.id).filter((commentary) =>
    tellsOf(commentary, missing),
  );
  return {
    kind: 'missing',
    indicator,
    missing,
    commentaries,
    provenance: provenanceOf(book, commentaries),
    assumptions,
    suggestions: suggestNewest(indicator, newestPeriod(book, indicator.id)),
  };
}

/** Commentaries are always those of the newest report. */
function provenanceOf(book: Book, [first]: readonly Commentary[]): Provenance | null {
  const [newest] = book.reports;
  return first === undefined || newest === undefined
    ? null
    : { revision: newest.revision, source: first.source };
}

function tellsOf(commentary: Commentary, missing: MissingAnswer['missing']): boolean {
  switch (missing.kind) {
    case 'period':
      return mentionsMonth(commentary, missing.asked);
    case 'qualifier':
      return missing.words.some((word) => mentionsWord(commentary, word));
    case 'measure':
      return false;
  }
}
