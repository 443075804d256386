import { cardTemplate, type RenderedCard } from '../render.js';
import template from '../templates/synonymForm.template.json' with { type: 'json' };
import type { Texts } from '../texts/texts.js';

export interface SynonymFormCardData {
  readonly summary: string;
  readonly title: string;
  readonly lead: string;
  readonly wordsLabel: string;
  readonly wordsHint: string;
  readonly words: string;
  readonly wordsMissing: string;
  readonly meaningLabel: string;
  readonly meaningHint: string;
  readonly meaning: string;
  readonly meaningMissing: string;
  readonly submit: string;
}

/** What the form is filled in with to begin with; empty for nothing. */
export interface SynonymDraft {
  readonly words: string;
  readonly meaning: string;
}

/** What its inputs take; the template says the same. */
export const MOST_CHARACTERS = { words: 80, meaning: 200 } as const;

const render = cardTemplate<SynonymFormCardData>('synonymForm', template);

/** Asks for a word and what it means. */
export function synonymFormCard({ words, meaning }: SynonymDraft, { teach: { form } }: Texts): RenderedCard {
  const content = render({
    summary: form.title,
    title: form.title,
    lead: form.lead,
    wordsLabel: form.words,
    wordsHint: form.wordsHint,
    words,
    wordsMissing: form.wordsMissing,
    meaningLabel: form.meaning,
    meaningHint: form.meaningHint,
    meaning,
    meaningMissing: form.meaningMissing,
    submit: form.submit,
  });
  return { content, summary: form.title };
}
