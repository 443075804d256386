import { faultsOfCard } from '../cards/checkCard.js';
import { isRecord } from '../../data/isRecord.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

interface Message {
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

/** What is wrong with the cards of a message, by the sentence of its notification. */
export function faultsOfMessage({ summary = '', attachments = [] }: Message): string[] {
  return attachments
    .filter(({ contentType }) => contentType === CARD)
    .flatMap(({ content }) => (isRecord(content) ? faultsOfCard(content) : ['is no card']))
    .map((fault) => `${summary}: ${fault}`);
}
