/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams */
const CHAT = 'https://teams.microsoft.com/l/chat/0/0?users=28:';

/** Opens the reader's own chat with the bot. @param botId its app id; null while developing, where it has no address */
export function chatUrlOf(botId: string | null): string | null {
  return botId === null ? null : `${CHAT}${encodeURIComponent(botId)}`;
}
