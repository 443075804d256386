import type { Commentary } from '../../data/report/dataset.js';
import { shorten } from '../escape.js';
import type { Texts } from '../texts/texts.js';

/** A heading and the text under it. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

interface Limits {
  readonly most: number;
  readonly longest: number;
}

/** Beside figures: the first, and how many more there are to ask for. */
export const BESIDE_FIGURES: Limits = { most: 1, longest: 420 };
/** Beside a project's own words. */
export const BESIDE_TEXT: Limits = { most: 2, longest: 420 };
/** When the text is what was asked for. */
export const AS_ANSWER: Limits = { most: 5, longest: 1600 };

/** The controller's own words, marked as such; says how many are left out. */
export function commentarySections(
  commentaries: readonly Commentary[],
  { most, longest }: Limits,
  texts: Texts,
  cardTitle: string | null = null,
): Section[] {
  const shown = commentaries.slice(0, most);
  const left = commentaries.length - shown.length;
  return shown.map(({ name, text }, index) => {
    const own = shorten(text, longest);
    const isLast = index === shown.length - 1;
    return {
      heading: texts.commentary(name === cardTitle ? null : name),
      text: isLast && left > 0 ? `${own}\n${texts.moreCommentaries(left)}` : own,
    };
  });
}
