import type { AskBackAnswer } from '../data/ask/answer.js';
import { fullTitle, MOST_BUTTONS } from './parts/buttons.js';
import { choicesOf } from './parts/choices.js';
import { frame, type Frame } from './parts/frame.js';
import { lines, type Line } from './parts/rows.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/askBack.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface AskBackCardData extends Frame {
  readonly messages: readonly Line[];
  /** The choices in full, where a button has no room for one of them. */
  readonly choices: readonly Line[];
}

const render = cardTemplate<AskBackCardData>('askBack', template);

/** The question fits several things: the reader picks one. */
export function askBackCard(answer: AskBackAnswer, texts: Texts): RenderedCard {
  const labels = answer.suggestions.slice(0, MOST_BUTTONS).map(({ label }) => label);
  const { written, titles } = choicesOf(labels, texts);
  const names = labels.map((label) => fullTitle(label, texts));
  const message = names.length === 0 ? texts.askBack.empty : texts.askBack.lead;
  const summary = names.length === 0 ? message : `${texts.askBack.title} ${names.join(', ')}`;
  const { buttons, ...data } = frame(answer, texts, { title: texts.askBack.title, summary });
  const content = render({
    ...data,
    messages: lines(message),
    choices: lines(...written),
    // What stands behind the choices explains how the question was read.
    buttons: buttons.map((button, at) => ({
      ...button,
      title: button.mode === 'primary' ? (titles[at] ?? button.title) : button.title,
    })),
  });
  return { content, summary };
}
