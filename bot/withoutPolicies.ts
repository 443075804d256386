import type { ConnectorClient } from 'botframework-connector';

/**
 * Takes policies out of a client's pipeline.
 *
 * @throws Error when the SDK's client has no such policy: then it is another SDK than this was written for
 */
export function withoutPolicies(connector: ConnectorClient, names: readonly string[]): ConnectorClient {
  const inner: unknown = Reflect.get(connector, 'client');
  for (const name of names)
    if (!ownsPipeline(inner) || inner.pipeline.removePolicy({ name }).length !== 1)
      throw new Error(`The SDK has no ${name} to be taken away`);
  return connector;
}

/** The pipeline's interface is public, the SDK's field that holds its owner is not. */
interface PipelineOwner {
  readonly pipeline: { removePolicy(policy: { readonly name: string }): readonly unknown[] };
}

function ownsPipeline(value: unknown): value is PipelineOwner {
  const pipeline: unknown = isObject(value) ? Reflect.get(value, 'pipeline') : null;
  return isObject(pipeline) && typeof Reflect.get(pipeline, 'removePolicy') === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
