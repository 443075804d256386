import type { NotFoundAnswer } from '../data/ask/answer.js';
import { shorten } from './escape.js';
import { frame, type Frame } from './parts/frame.js';
import { inSentences } from './parts/inSentences.js';
import { lines, type Line } from './parts/rows.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/notFound.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface NotFoundCardData extends Frame {
  readonly messages: readonly Line[];
}

const MOST_WORDS = 5;
const LONGEST_WORD = 40;

const render = cardTemplate<NotFoundCardData>('notFound', template);

/** Says plainly that there is no answer, and shows no figure: a near miss must not look like one. */
export function notFoundCard(answer: NotFoundAnswer, texts: Texts): RenderedCard {
  const { title, words, scope, otherName, nearest, examples } = texts.notFound;
  const comesNear = answer.suggestions.some(({ label }) => label.kind === 'subject');
  const unknown = answer.unknownWords
    .slice(0, MOST_WORDS)
    .map((word) => texts.quoted(shorten(word, LONGEST_WORD)));
  const message = unknown.length === 0 ? scope : words(texts.and(unknown));
  const summary = inSentences([title, message]);
  const content = render({
    ...frame(answer, texts, { title, summary }),
    messages: lines(
      message,
      unknown.length === 0 ? null : comesNear ? otherName : scope,
      answer.suggestions.length === 0 ? null : comesNear ? nearest : examples,
    ),
  });
  return { content, summary };
}
