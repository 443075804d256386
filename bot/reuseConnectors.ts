import type { Activity } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';

/** Teams has a handful of service addresses, a region each; more come only while developing. */
const MOST_CLIENTS = 20;

/**
 * The same authentication with connector clients that are used again. The SDK makes one for every turn, with a pipeline
 * of its own: half of what an echo costs. A client holds an address and the credentials, which fetch and renew tokens
 * themselves, and nothing of a turn.
 *
 * What answers a turn and what is sent unasked have clients of their own, for the latter's do not retry (`sendOnce`).
 */
export function reuseConnectors(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  return new ReusingAuthentication(authentication);
}

class ReusingAuthentication extends BotFrameworkAuthentication {
  private readonly replying = new Map<string, Promise<ConnectorClient>>();
  private readonly unasked = new Map<string, Promise<ConnectorClient>>();
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
  private readonly clients: Map<string, Promise<ConnectorClient>>;

  constructor(inner: ConnectorFactory, clients: Map<string, Promise<ConnectorClient>>) {
    super();
    this.inner = inner;
    this.clients = clients;
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const key = `${audience} ${serviceUrl}`;
    const known = this.clients.get(key);
    if (known !== undefined) return known;
    const client = this.inner.create(serviceUrl, audience);
    this.clients.set(key, client);
    client.catch(() => this.clients.delete(key));
    const [oldest] = this.clients.keys();
    if (this.clients.size > MOST_CLIENTS && oldest !== undefined) this.clients.delete(oldest);
    return client;
  }
}
