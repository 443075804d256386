import { onlyInPersonalChatCard } from '../../cards/upload/personalChatCard.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams */
const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=28:';

/** Says where to do it instead. */
export async function sendToPersonalChat(turn: Turn, { uploading }: HandlerDeps): Promise<void> {
  const { botId } = uploading;
  const chatUrl = botId === null ? null : `${CHAT}${encodeURIComponent(botId)}`;
  await turn.sendCard(onlyInPersonalChatCard(chatUrl, turn.locale));
}
