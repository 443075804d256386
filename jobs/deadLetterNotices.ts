import { deadLetterNotice, isDeadLetterNotice } from '../data/delivery/deadLetterNotice.js';
import type { DeadLetter, OutboxDraft } from '../data/delivery/message.js';
import type { ControllerChats } from './controllerChats.js';

/**
 * What each controller is told of a message that was given up. Of an update nothing: what it says anew was told
 * already, by a message that arrived or had a notice of its own. Of a notice neither.
 */
export function createDeadLetterNotices(
  controllers: ControllerChats,
): (letter: DeadLetter) => Promise<readonly OutboxDraft[]> {
  return async (letter) => {
    const { message } = letter;
    if (message.delivery.kind === 'update' || isDeadLetterNotice(message)) return [];
    return (await controllers()).map((conversationId) => deadLetterNotice(letter, conversationId));
  };
}
