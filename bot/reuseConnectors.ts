import type { Activity } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { setNewest } from '../data/setNewest.js';
import { withoutPolicies } from './withoutPolicies.js';

/** Teams has a handful of service addresses, a region each; more come only while developing. */
const MOST_CLIENTS = 20;

/**
 * A reply has no forms or files, follows nobody to another address (the token would go along), and what the SDK would
 * log or trace of it is in our own lines: a fifth of what a request costs.
 */
const NEEDLESS = ['formDataPolicy', 'multipartPolicy', 'redirectPolicy', 'logPolicy', 'tracingPolicy'];

/**
 * Left to itself the SDK repeats a request three times after 429 and 503 with Retry-After, 5xx, 408 and a broken
 * connection: past our pace, and after a connection that broke when Teams had the message already, as a second
 * message that nobody counts. `connectorClientOptions` has no say in it.
 * https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/core/core-rest-pipeline/src/policies/defaultRetryPolicy.ts
 */
const RETRY = 'defaultRetryPolicy';

/**
 * The same authentication with connector clients that are used again. The SDK makes one for every turn, with a pipeline
 * of its own: half of what an echo costs. A client holds an address and the credentials, which fetch and renew tokens
 * themselves, and nothing of a turn.
 *
 * What answers a turn and what is sent unasked have clients of their own, for the latter's do not retry: the outbox does.
 */
export function reuseConnectors(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  return new ReusingAuthentication(authentication);
}

interface Clients {
  /** Names of policies. */
  readonly without: readonly string[];
  readonly made: Map<string, Promise<ConnectorClient>>;
}

class ReusingAuthentication extends BotFrameworkAuthentication {
  private readonly replying: Clients = { without: NEEDLESS, made: new Map() };
  private readonly unasked: Clients = { without: [...NEEDLESS, RETRY], made: new Map() };
  private readonly inner: BotFrameworkAuthentication;
  private tokens: Promise<UserTokenClient> | null = null;

  constructor(inner: BotFrameworkAuthentication) {
    super();
    this.inner = inner;
  }

  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await this.inner.authenticateRequest(activity, authHeader);
    const { connectorFactory } = result;
    if (connectorFactory === undefined) return result;
    return { ...result, connectorFactory: new ReusingFactory(connectorFactory, this.replying) };
  }

  override async authenticateStreamingRequest(
    authHeader: string,
    channelIdHeader: string,
  ): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateStreamingRequest(authHeader, channelIdHeader);
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return new ReusingFactory(this.inner.createConnectorFactory(claimsIdentity), this.unasked);
  }

  /** Signs people in, which this bot never does; the SDK wants one in every turn. */
  override async createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    this.tokens ??= this.inner.createUserTokenClient(claimsIdentity);
    return this.tokens.catch((error: unknown) => {
      this.tokens = null;
      throw error;
    });
  }
}

class ReusingFactory extends ConnectorFactory {
  private readonly inner: ConnectorFactory;
  private readonly clients: Clients;

  constructor(inner: ConnectorFactory, clients: Clients) {
    super();
    this.inner = inner;
    this.clients = clients;
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const { made, without } = this.clients;
    const key = `${audience} ${serviceUrl}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const client = this.inner.create(serviceUrl, audience).then((fresh) => withoutPolicies(fresh, without));
    setNewest(made, key, client, MOST_CLIENTS);
    client.catch(() => made.delete(key));
    return client;
  }
}
