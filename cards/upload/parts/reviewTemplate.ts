import { plainText } from '../../escape.js';
import { inSentences } from '../../parts/inSentences.js';
import { lines, type Line } from '../../parts/rows.js';
import { cardTemplate, type RenderedCard } from '../../render.js';
import template from '../../templates/uploadReview.template.json' with { type: 'json' };
import type { MarkedRuns } from './ratingRuns.js';
import type { InputButton } from './uploadButton.js';

/** One thing that is listed: what it is, what is said of it, its colours. */
export interface ReviewRow {
  /** At most one; none where what is said stands for itself. */
  readonly names: readonly Line[];
  readonly details: readonly Line[];
  readonly marks: readonly MarkedRuns[];
}

export interface ReviewSection {
  /** At most one. */
  readonly headings: readonly Line[];
  readonly rows: readonly ReviewRow[];
  readonly more: readonly Line[];
}

/** Something to mind, in a coloured box. */
export interface ReviewBox {
  readonly heading: string;
  readonly style: 'attention' | 'warning';
  readonly lines: readonly Line[];
}

export interface ReviewCardData {
  readonly summary: string;
  readonly title: string;
  readonly underTitle: readonly Line[];
  readonly faults: readonly ReviewBox[];
  readonly leads: readonly Line[];
  readonly sections: readonly ReviewSection[];
  readonly warnings: readonly ReviewBox[];
  /** At most one: what has to be ticked before the main button sends anything. */
  readonly ticks: readonly { readonly tickLabel: string; readonly tick: string; readonly missing: string }[];
  readonly footnotes: readonly Line[];
  readonly buttons: readonly InputButton[];
}

type Parts = Partial<Omit<ReviewCardData, 'title' | 'summary'>> &
  Pick<ReviewCardData, 'title'> & {
    /** After the title; the leads where nothing else is given. */
    readonly summary?: string;
  };

const render = cardTemplate<ReviewCardData>('uploadReview', template);

/** What is said after a list of which not all is shown; no section at all where nothing is. */
export function moreSection(...said: readonly (string | null)[]): ReviewSection[] {
  const more = lines(...said);
  return more.length === 0 ? [] : [{ headings: [], rows: [], more }];
}

const NOTHING = {
  underTitle: [],
  faults: [],
  leads: [],
  sections: [],
  warnings: [],
  ticks: [],
  footnotes: [],
  buttons: [],
};

/** A card that lists things in sections: what changes, what is wrong, what was published. */
export function reviewCard({ summary: told, ...parts }: Parts): RenderedCard {
  const leads = (parts.leads ?? []).map(({ text }) => text);
  const said = told === undefined ? inSentences([parts.title, ...leads]) : `${parts.title}: ${told}`;
  const summary = plainText(leads.length === 0 && told === undefined ? parts.title : said);
  return { content: render({ ...NOTHING, ...parts, summary }), summary };
}
