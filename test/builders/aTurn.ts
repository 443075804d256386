import { createLogger } from '../../bot/logger.js';
import type { Turn } from '../../bot/turn.js';
import type { RenderedCard } from '../../cards/render.js';

export interface RecordedTurn extends Turn {
  readonly cards: readonly RenderedCard[];
  readonly texts: readonly string[];
}

/** A turn that keeps what is said in it. */
export function aTurn(fields: Partial<Turn> = {}): RecordedTurn {
  const cards: RenderedCard[] = [];
  const texts: string[] = [];
  return {
    text: '',
    locale: 'sv',
    speaker: { conversationId: 'a:personal', userId: 'aad-anna' },
    person: { id: 'aad-anna', name: 'Anna Ek' },
    log: createLogger(() => undefined),
    sendCard: async (card) => void cards.push(card),
    sendText: async (text) => void texts.push(text),
    cards,
    texts,
    ...fields,
  };
}
