import { createLogger } from '../../bot/logger.js';
import type { ConsentRequest } from '../../bot/files/consentAttachment.js';
import type { FileLink } from '../../bot/files/fileLinkAttachment.js';
import type { Turn } from '../../bot/turn.js';
import type { RenderedCard } from '../../cards/render.js';
import { checkCard } from '../cards/checkCard.js';

export interface RecordedTurn extends Turn {
  readonly cards: readonly RenderedCard[];
  readonly texts: readonly string[];
  /** What was said beside the pressed button alone. */
  readonly receipts: readonly RenderedCard[];
  readonly offers: readonly ConsentRequest[];
  readonly links: readonly FileLink[];
}

/** A turn that keeps what is said in it. */
export function aTurn(fields: Partial<Turn> = {}): RecordedTurn {
  const cards: RenderedCard[] = [];
  const texts: string[] = [];
  const receipts: RenderedCard[] = [];
  const offers: ConsentRequest[] = [];
  const links: FileLink[] = [];
  return {
    text: '',
    locale: 'sv',
    speaker: { conversationId: 'a:personal', userId: 'aad-anna' },
    person: { id: 'aad-anna', name: 'Anna Ek' },
    isPersonal: true,
    files: [],
    log: createLogger(() => undefined),
    sendCard: async (card) => {
      checkCard(card.content);
      cards.push(card);
    },
    sendText: async (text) => void texts.push(text),
    confirm: async (card) => void receipts.push(card),
    sendConsentRequest: async (request) => void offers.push(request),
    sendFileLink: async (link) => void links.push(link),
    cards,
    texts,
    receipts,
    offers,
    links,
    ...fields,
  };
}
