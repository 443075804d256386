import { thumbnailOf, type SharedCard } from './sharedCard.js';

/**
 * What a search from the compose box gets back.
 *
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 */
export interface SearchReply {
  readonly status: 200;
  readonly body: { readonly composeExtension: ComposeExtension };
}

type ComposeExtension =
  | { readonly type: 'result'; readonly attachmentLayout: 'list'; readonly attachments: readonly object[] }
  | { readonly type: 'message'; readonly text: string };

/** To choose from; the card of the chosen one goes into the message that is being written. */
export function searchResults(cards: readonly SharedCard[]): SearchReply {
  const attachments = cards.map(({ card, preview }) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card.content,
    preview: thumbnailOf(preview),
  }));
  return reply({ type: 'result', attachmentLayout: 'list', attachments });
}

/** In place of results, to who searches alone. */
export function searchMessage(text: string): SearchReply {
  return reply({ type: 'message', text });
}

function reply(composeExtension: ComposeExtension): SearchReply {
  return { status: 200, body: { composeExtension } };
}
