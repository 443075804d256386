import { withChatLink, withoutButtons } from '../../cards/reach/chatLink.js';
import { foundPreview, type FoundPreview } from '../../cards/reach/foundPreview.js';
import type { RenderedCard } from '../../cards/render.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { Found } from '../../data/ask/find/createFinder.js';
import { chatUrlOf } from '../chatUrl.js';
import type { HandlerDeps } from '../handlerDeps.js';

/** A card that a person sends in their own name, with how it is shown before it is chosen. */
export interface SharedCard {
  readonly card: RenderedCard;
  readonly preview: FoundPreview;
}

/** As a reader sees it, without buttons: in a chat that the bot is not part of a press reaches nobody. */
export function sharedCard(
  found: Found,
  locale: Locale,
  { render, uploading }: Pick<HandlerDeps, 'render' | 'uploading'>,
): SharedCard {
  const card = withoutButtons(render(found, locale, 'reader'));
  return {
    card: withChatLink(card, chatUrlOf(uploading.botId), locale),
    preview: foundPreview(found, locale),
  };
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#thumbnail-card */
export function thumbnailOf({ title, text }: FoundPreview): object {
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } };
}
