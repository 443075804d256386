import { plainText } from '../escape.js';
import { lines, type Line } from '../parts/rows.js';
import { cardTemplate, type RenderedCard } from '../render.js';
import template from '../templates/link.template.json' with { type: 'json' };
import type { Locale } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';

export interface LinkCardData {
  readonly summary: string;
  readonly title: string;
  readonly messages: readonly Line[];
  readonly notes: readonly Line[];
  readonly links: readonly { readonly title: string; readonly tooltip: string; readonly url: string }[];
}

const render = cardTemplate<LinkCardData>('link', template);

/**
 * Leads from a channel or group, which files do not reach, to the chat with the bot.
 *
 * @param chatUrl null where the bot has no address of its own, as in development
 */
export function onlyInPersonalChatCard(chatUrl: string | null, locale: Locale): RenderedCard {
  const { notices, buttons } = textsFor(locale).upload;
  const { title, text } = notices.personalOnly;
  const summary = plainText(`${title}. ${text}`);
  const link = { title: buttons.openChat, tooltip: buttons.openChat };
  const content = render({
    summary,
    title,
    messages: lines(text),
    notes: [],
    links: chatUrl === null ? [] : [{ ...link, url: chatUrl }],
  });
  return { content, summary };
}
