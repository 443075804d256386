import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

/** https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/core/core-rest-pipeline/src/policies/defaultRetryPolicy.ts */
const RETRY_POLICY = 'defaultRetryPolicy';

/**
 * Sends or updates with exactly one request.
 *
 * Left to itself the SDK repeats a request three times after 429 and 503 with Retry-After, 5xx, 408 and a broken
 * connection: past our pace, and after a connection that broke when Teams had the message already, as a second
 * message that nobody counts. `connectorClientOptions` has no say in it.
 *
 * @returns Teams' id of the message, null when it gave none
 */
export async function sendOnce(
  client: ConnectorClient,
  activity: Partial<Activity>,
  updatedActivityId: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  withoutRetries(client);
  const conversationId = activity.conversation?.id ?? '';
  const options = { abortSignal: signal };
  if (activity.id === undefined) {
    const { id } = await client.conversations.sendToConversation(conversationId, activity, options);
    return id || null;
  }
  await client.conversations.updateActivity(conversationId, activity.id, activity, options);
  return updatedActivityId;
}

/** Clients are used again, and have the policy to lose once. */
const prepared = new WeakSet<ConnectorClient>();

interface PipelineOwner {
  readonly pipeline: { removePolicy(policy: { readonly name: string }): readonly unknown[] };
}

/** The pipeline's interface is public, the SDK's field that holds its owner is not. */
function withoutRetries(connector: ConnectorClient): void {
  if (prepared.has(connector)) return;
  const inner: unknown = Reflect.get(connector, 'client');
  if (!ownsPipeline(inner) || inner.pipeline.removePolicy({ name: RETRY_POLICY }).length !== 1)
    throw new Error(`The SDK has no ${RETRY_POLICY} to be taken away`);
  prepared.add(connector);
}

function ownsPipeline(value: unknown): value is PipelineOwner {
  const pipeline: unknown = isObject(value) ? Reflect.get(value, 'pipeline') : null;
  return isObject(pipeline) && typeof Reflect.get(pipeline, 'removePolicy') === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
