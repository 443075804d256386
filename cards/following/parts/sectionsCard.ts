import { plainText } from '../../escape.js';
import { inSentences } from '../../parts/inSentences.js';
import type { Line } from '../../parts/rows.js';
import type { VerbButton } from '../../parts/verbButton.js';
import { cardTemplate, type RenderedCard } from '../../render.js';
import template from '../../templates/sections.template.json' with { type: 'json' };
import type { MarkedRuns } from '../../upload/parts/ratingRuns.js';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** In smaller print; the first stands off from what is above it. */
interface Note extends Line {
  readonly spacing: 'Small' | 'None';
}

/** One thing that is told of: what it is, its colours, what is said of it, and the figures to check that by. */
export interface SectionRow {
  /** At most one. */
  readonly names: readonly Line[];
  readonly marks: readonly MarkedRuns[];
  readonly details: readonly Line[];
  /** At most one. */
  readonly tables: readonly { readonly facts: readonly Fact[] }[];
  readonly notes: readonly Note[];
}

export interface Section {
  /** At most one. */
  readonly headings: readonly Line[];
  readonly rows: readonly SectionRow[];
  readonly more: readonly Line[];
}

export interface SectionsCardData {
  readonly summary: string;
  readonly title: string;
  readonly leads: readonly Line[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Line[];
  readonly buttons: readonly VerbButton[];
}

type Parts = Pick<SectionsCardData, 'title' | 'sections'> &
  Partial<Omit<SectionsCardData, 'title' | 'sections' | 'summary'>> & {
    /** After the title; the leads where nothing else is given. */
    readonly summary?: string;
  };

const render = cardTemplate<SectionsCardData>('sections', template);

type RowParts = Partial<Omit<SectionRow, 'notes'>> & { readonly notes?: readonly Line[] };

const BLANK_ROW: SectionRow = { names: [], marks: [], details: [], tables: [], notes: [] };

export function sectionRow({ notes = [], ...row }: RowParts): SectionRow {
  const spaced = notes.map(({ text }, at): Note => ({ text, spacing: at === 0 ? 'Small' : 'None' }));
  return { ...BLANK_ROW, ...row, notes: spaced };
}

export function tableOf(facts: readonly Fact[]): SectionRow['tables'] {
  return facts.length === 0 ? [] : [{ facts }];
}

/** A card that tells of things under headings, each with what it rests on. */
export function sectionsCard({ summary: told, ...parts }: Parts): RenderedCard {
  const leads = (parts.leads ?? []).map(({ text }) => text);
  const said = told === undefined ? inSentences([parts.title, ...leads]) : `${parts.title}: ${told}`;
  const summary = plainText(leads.length === 0 && told === undefined ? parts.title : said);
  const content = render({ leads: [], footnotes: [], buttons: [], ...parts, summary });
  return { content, summary };
}
