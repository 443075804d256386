import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication, ServiceClientCredentialsFactory } from 'botframework-connector';
import { FakeCredentials } from './fakeCredentials.js';

const ISSUER = 'https://api.botframework.com';

export interface TokenOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** The key that the provider tells of, unless a stranger signs. */
  readonly key?: KeyObject;
  /** Signs in another way than by RS256; @returns the signature in base64url */
  readonly sign?: (signed: string) => string;
}

/** Of the keys that the provider tells of. */
export const KEYS = { teams: 'key-1', webchat: 'key-of-webchat' } as const;

/** What the bot proves itself by when it sends something. */
export const OUTBOUND_TOKEN = 'outbound-token-that-nobody-may-read';

export interface FakeIdentityProvider {
  readonly appId: string;
  /** As anybody can have it; in the form in which the SDK makes it of what the provider publishes. */
  readonly publicKey: string;
  /** Verifies against this provider, by the SDK's own code. */
  readonly authentication: BotFrameworkAuthentication;
  /** An `Authorization` header for an activity from `serviceUrl`, valid unless the options say otherwise. */
  authorize(serviceUrl: string, options?: TokenOptions): string;
  /** From now on it answers every question for its keys like this. */
  fail(status: number, body: string): void;
  close(): Promise<void>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs tokens as Bot Framework does and publishes its keys on loopback. */
export async function startFakeIdentityProvider(appId: string): Promise<FakeIdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig' };
  const keys = [
    { ...jwk, kid: KEYS.teams, endorsements: ['msteams'] },
    { ...jwk, kid: KEYS.webchat, endorsements: ['webchat', 'directline'] },
  ];
  let origin = '';
  let failure: { readonly status: number; readonly body: string } | null = null;
  const server = createServer((request, response) => {
    const metadata = { issuer: ISSUER, jwks_uri: `${origin}/keys` };
    response.writeHead(failure?.status ?? 200, { 'content-type': 'application/json' });
    response.end(failure?.body ?? JSON.stringify(request.url === '/keys' ? { keys } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    appId,
    publicKey: publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    authentication: createAuthentication(appId, `${origin}/metadata`),
    fail: (status, body) => {
      failure = { status, body };
    },
    authorize: (serviceUrl, { claims, header, key = privateKey, sign: signOtherwise } = {}) => {
      const nowSeconds = Math.floor(Date.now() / 1_000);
      const times = { nbf: nowSeconds - 60, exp: nowSeconds + 3_600 };
      const payload = { iss: ISSUER, aud: appId, serviceurl: serviceUrl, ...times, ...claims };
      const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: KEYS.teams, ...header })}.${part(payload)}`;
      const byRsa = (): string => sign('sha256', Buffer.from(signed), key).toString('base64url');
      return `Bearer ${signed}.${signOtherwise?.(signed) ?? byRsa()}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** All settings, because one of them alone makes the SDK take every other as left out on purpose. */
export function createAuthentication(appId: string, metadataUrl: string): BotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'x',
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotOAuthScope: ISSUER,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      ValidateAuthority: 'false',
    },
    signingFor(appId),
  );
}

/** In the place of Microsoft's sign-in: gives a token at once. */
function signingFor(appId: string): ServiceClientCredentialsFactory {
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => new FakeCredentials(appId, () => OUTBOUND_TOKEN),
  };
}
