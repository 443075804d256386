import { CardRenderError, type RenderedCard } from '../cards/render.js';
import type { Locale } from '../cards/texts/texts.js';
import type { Body } from '../data/delivery/message.js';

/** How messages of one template are shown. */
export interface MessageTemplate {
  /** @throws Error when no card can be made of the data */
  render(data: Body['data'], locale: Locale): RenderedCard;
  /** The data told apart, rows of one card to several; null when it cannot be made smaller. */
  split(data: Body['data']): readonly Body['data'][] | null;
}

/** By the name that a body says. */
export type MessageTemplates = ReadonlyMap<string, MessageTemplate>;

/** @throws CardRenderError when there is no such template, or what the template throws */
export function renderMessage(
  templates: MessageTemplates,
  { template, data }: Body,
  locale: Locale,
): RenderedCard {
  const known = templates.get(template);
  if (known === undefined) throw new CardRenderError(`No template ${template}`, 'card.template');
  return known.render(data, locale);
}
