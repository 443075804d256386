import { MOST_BUTTONS } from '../parts/buttons.js';
import type { RenderedCard } from '../render.js';
import type { Locale } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';

/**
 * The card with a way to the reader's own chat with the bot, where more can be asked than the others need to read.
 *
 * @param chatUrl null where the bot has no address of its own, as in development
 */
export function withChatLink(card: RenderedCard, chatUrl: string | null, locale: Locale): RenderedCard {
  const { actions } = card.content;
  const others: readonly unknown[] = Array.isArray(actions) ? actions : [];
  if (chatUrl === null || others.length >= MOST_BUTTONS) return card;
  return { ...card, content: { ...card.content, actions: [...others, chatLink(chatUrl, locale)] } };
}

/** The card without its buttons: in a chat that the bot is not part of, nobody hears them. */
export function withoutButtons(card: RenderedCard): RenderedCard {
  return { ...card, content: { ...card.content, actions: [] } };
}

function chatLink(url: string, locale: Locale): object {
  const { title, tooltip } = textsFor(locale).buttons.chat;
  return { type: 'Action.OpenUrl', title, tooltip, url };
}
