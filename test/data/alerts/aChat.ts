import type { AlertMessageData, AlertRow } from '../../../data/alerts/alertMessage.js';
import type { OutboxDraft } from '../../../data/delivery/message.js';
import { alertDataOf } from '../../builders/anAlertingStory.js';

/** What people see: each message as it stands after its updates. */
export function aChat() {
  const cards = new Map<string, { readonly conversationId: string; readonly data: AlertMessageData }>();
  return {
    /** @throws Error when an id was used before, or what is to be updated was never posted */
    deliver(drafts: readonly OutboxDraft[]): void {
      for (const draft of drafts) {
        const { delivery, conversationId } = draft;
        const id = delivery.kind === 'update' && 'messageId' in delivery.target && delivery.target.messageId;
        if (id === false) {
          if (cards.has(draft.id)) throw new Error(`${draft.id} was used before`);
          cards.set(draft.id, { conversationId, data: alertDataOf(draft) });
        } else {
          const known = cards.get(id);
          if (known?.conversationId !== conversationId) throw new Error(`${id} is not there`);
          cards.set(id, { conversationId, data: alertDataOf(draft) });
        }
      }
    },
    /** The rows that say of their alert where it stands now: nothing newer has been told. */
    current: (conversationId: string): AlertRow[] =>
      [...cards.values()]
        .filter((card) => card.conversationId === conversationId)
        .flatMap(({ data }) => data.rows)
        .filter(({ status }) => !['toldAgain', 'over'].includes(status.kind)),
  };
}
