import type { Rating } from '../../../data/rating/rate.js';
import type { Mark } from '../../parts/mark.js';
import { ratingMark } from '../../parts/mark.js';
import type { Texts } from '../../texts/texts.js';

/** A stretch of a line in one colour. */
export interface Run {
  readonly text: string;
  readonly color: string;
}

/** A line in which only the symbols are coloured. */
export interface MarkedRuns {
  readonly runs: readonly Run[];
}

export function plainRun(text: string): Run {
  return { text, color: 'Default' };
}

/** "▲ Gul" */
export function markRuns({ symbol, label, color }: Mark): Run[] {
  return symbol === '' ? [plainRun(label)] : [{ text: `${symbol} `, color }, plainRun(label)];
}

/** "● Grön → ▲ Gul". */
export function transitionRuns(before: readonly Run[], after: readonly Run[]): Run[] {
  return [...before, plainRun(' → '), ...after];
}

/** @param rating null where there is none at all, as of a row that did not exist */
export function ratingRuns(rating: Rating | null, texts: Texts): Run[] {
  return rating === null ? [plainRun(texts.changes.blank)] : markRuns(ratingMark(rating, texts));
}
