import type { QuotedTexts } from '../../data/ask/respond/commentaries.js';
import type { Commentary } from '../../data/report/dataset.js';
import { shorten } from '../escape.js';
import type { Texts } from '../texts/texts.js';
import { lines, type Line } from './rows.js';

/** A heading and the text under it. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** What is quoted of the running text, and in the card's own words how much is not. */
export interface Quotation {
  readonly sections: readonly Section[];
  readonly more: readonly Line[];
}

/** Beside a project's own words. */
export const BESIDE_TEXT: QuotedTexts = { most: 2, longest: 420 };
/** A whole section of the report. */
export const WHOLE_SECTION: QuotedTexts = { most: 5, longest: 1600 };

/** The controller's own words, marked as such. */
export function quote(
  commentaries: readonly Commentary[],
  { most, longest }: QuotedTexts,
  texts: Texts,
  cardTitle: string | null = null,
): Quotation {
  const shown = commentaries.slice(0, most);
  const left = commentaries.length - shown.length;
  return {
    sections: shown.map(({ name, text }) => ({
      heading: texts.commentary(name === cardTitle ? null : name),
      text: shorten(text, longest),
    })),
    more: lines(left > 0 ? texts.moreCommentaries(left) : null),
  };
}
