import type { Warning } from '../../data/publish/review/warning.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Locale } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { pageOf } from './parts/pageOf.js';
import { reviewCard } from './parts/reviewTemplate.js';
import { plainButton, uploadButton } from './parts/uploadButton.js';
import { warningLines } from './parts/warningLines.js';
import type { SessionKey } from './uploadVerbs.js';

export interface WarningsData {
  readonly warnings: readonly Warning[];
  readonly session: SessionKey;
  /** How many come before this page. */
  readonly from: number;
}

const PAGE = 25;

/** All warnings of an upload, a page at a time. */
export function warningsCard({ warnings, session, from }: WarningsData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { changes, buttons } = texts.upload;
  const rows = warningLines(warnings.slice(from, from + PAGE), locale);
  const { range, next } = pageOf({ from, shown: rows.length, total: warnings.length }, texts);
  return reviewCard({
    title: changes.warningsTitle,
    leads: lines(range),
    sections: [
      {
        headings: [],
        rows: rows.map((line) => ({ names: [], details: lines(line), marks: [] })),
        more: [],
      },
    ],
    buttons:
      next === null
        ? []
        : [plainButton(uploadButton(buttons.next, 'listWarnings', { ...session, from: next }))],
  });
}
