import { onlyInPersonalChatCard } from '../../cards/upload/personalChatCard.js';
import { chatUrlOf } from '../chatUrl.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** Says where to do it instead. */
export async function sendToPersonalChat(turn: Turn, { uploading }: HandlerDeps): Promise<void> {
  await turn.sendCard(onlyInPersonalChatCard(chatUrlOf(uploading.botId), turn.locale));
}
