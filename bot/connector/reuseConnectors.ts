import type { Activity } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { setNewest } from '../../data/setNewest.js';

/** Teams has a handful of service addresses, a region each; more come only while developing. */
const MOST_CLIENTS = 20;

/**
 * The same authentication with connector clients that are used again. The SDK makes one for every turn, with a pipeline
 * of its own: half of what an echo costs. A client holds an address and the credentials, which fetch and renew tokens
 * themselves, and nothing of a turn.
 */
export function reuseConnectors(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  return new ReusingAuthentication(authentication);
}

/** By audience and address. */
type Clients = Map<string, Promise<ConnectorClient>>;

class ReusingAuthentication extends BotFrameworkAuthentication {
  private readonly made: Clients = new Map();
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
    return { ...result, connectorFactory: new ReusingFactory(connectorFactory, this.made) };
  }

  override async authenticateStreamingRequest(
    authHeader: string,
    channelIdHeader: string,
  ): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateStreamingRequest(authHeader, channelIdHeader);
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return new ReusingFactory(this.inner.createConnectorFactory(claimsIdentity), this.made);
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
  private readonly made: Clients;

  constructor(inner: ConnectorFactory, made: Clients) {
    super();
    this.inner = inner;
    this.made = made;
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const { made } = this;
    const key = `${audience} ${serviceUrl}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const client = this.inner.create(serviceUrl, audience);
    setNewest(made, key, client, MOST_CLIENTS);
    client.catch(() => made.delete(key));
    return client;
  }
}
