import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

/**
 * Sends or updates.
 *
 * @param client one that does not retry, as `reuseConnectors` gives for what is sent unasked: then this is exactly one
 *   request
 * @returns Teams' id of the message, null when it gave none
 */
export async function sendOnce(
  client: ConnectorClient,
  activity: Partial<Activity>,
  updatedActivityId: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  const conversationId = activity.conversation?.id ?? '';
  const options = { abortSignal: signal };
  if (activity.id === undefined) {
    const { id } = await client.conversations.sendToConversation(conversationId, activity, options);
    return id || null;
  }
  await client.conversations.updateActivity(conversationId, activity.id, activity, options);
  return updatedActivityId;
}
