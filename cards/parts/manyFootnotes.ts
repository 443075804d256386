import type { Provenance, ReadingView } from '../../data/ask/answer.js';
import type { Texts } from '../texts/texts.js';
import { isProposed } from './limitsLine.js';
import { sourceLines } from './sourceLine.js';

/**
 * Limits and sources of many figures at once.
 *
 * @param report where all else that the card shows stands; null when it shows figures alone
 */
export function manyFootnotes(
  views: readonly ReadingView[],
  report: Provenance['revision'] | null,
  texts: Texts,
): string[] {
  const isRated = views.some(({ rating }) => rating !== 'missing' && rating !== 'unrated');
  const proposed = isRated && views.some(({ provenance }) => isProposed(provenance.revision));
  const hasTkr = views.some(({ indicator }) => indicator.unit === 'tkr');
  const revisions = views.map(({ provenance }) => provenance.revision);
  return [
    ...(proposed ? [texts.limits.proposed] : []),
    ...(hasTkr && texts.tkrExplained !== null ? [texts.tkrExplained] : []),
    ...sourceLines(report === null ? revisions : [...revisions, report], texts),
  ];
}
