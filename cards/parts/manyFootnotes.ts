import type { ReadingView } from '../../data/ask/answer.js';
import type { Source } from '../../data/report/dataset.js';
import type { Texts } from '../texts/texts.js';
import { isProposed } from './limitsLine.js';
import { sourceLines } from './sourceLine.js';

/** Limits and sources of many figures at once; without figures, the files that the texts stand in. */
export function manyFootnotes(
  views: readonly ReadingView[],
  sources: readonly Source[],
  texts: Texts,
): string[] {
  const isRated = views.some(({ rating }) => rating !== 'missing' && rating !== 'unrated');
  const proposed = isRated && views.some(({ provenance }) => isProposed(provenance.revision));
  const hasTkr = views.some(({ indicator }) => indicator.unit === 'tkr');
  const files = [...new Set(sources.map(({ file }) => file))];
  return [
    ...(proposed ? [texts.limits.proposed] : []),
    ...(hasTkr && texts.tkrExplained !== null ? [texts.tkrExplained] : []),
    ...sourceLines(
      views.map(({ provenance }) => provenance),
      texts,
    ),
    ...(views.length === 0 && files.length > 0 ? [texts.source.line(files)] : []),
  ];
}
