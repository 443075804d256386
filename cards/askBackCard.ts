import type { AskBackAnswer } from '../data/ask/answer.js';
import { fullTitle, MOST_BUTTONS } from './parts/buttons.js';
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
  const choices = answer.suggestions.slice(0, MOST_BUTTONS).map(({ label }) => fullTitle(label, texts));
  const message = choices.length === 0 ? texts.askBack.empty : texts.askBack.lead;
  const summary = choices.length === 0 ? message : `${texts.askBack.title} ${choices.join(', ')}`;
  const data = frame(answer, texts, { title: texts.askBack.title, summary });
  const allFit = choices.every((choice, index) => choice === data.buttons[index]?.title);
  const content = render({
    ...data,
    messages: lines(message),
    choices: allFit ? [] : lines(...choices.map((choice) => `• ${choice}`)),
  });
  return { content, summary };
}
