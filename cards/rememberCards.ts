import type { Answer } from '../data/ask/answer.js';
import type { Audience } from './audience.js';
import type { RenderedCard } from './render.js';
import type { Locale } from './texts/texts.js';

type Render = (answer: Answer, locale: Locale, audience: Audience) => RenderedCard;

/** Makes each card of an answer once, for as long as somebody remembers the answer: making it takes longest. */
export function rememberCards(render: Render): Render {
  const made = new WeakMap<Answer, Map<string, RenderedCard>>();
  return (answer, locale, audience) => {
    const cards = made.get(answer) ?? new Map<string, RenderedCard>();
    made.set(answer, cards);
    const key = `${locale} ${audience}`;
    const card = cards.get(key) ?? render(answer, locale, audience);
    cards.set(key, card);
    return card;
  };
}
