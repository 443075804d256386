import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type BotFrameworkAuthentication,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';

const ISSUER = 'https://api.botframework.com';

export interface TokenOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** The key that the provider tells of, unless a stranger signs. */
  readonly key?: KeyObject;
}

export interface FakeIdentityProvider {
  readonly appId: string;
  /** Verifies against this provider, by the SDK's own code. */
  readonly authentication: BotFrameworkAuthentication;
  /** An `Authorization` header for an activity from `serviceUrl`, valid unless the options say otherwise. */
  authorize(serviceUrl: string, options?: TokenOptions): string;
  close(): Promise<void>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs tokens as Bot Framework does and publishes its keys on loopback. */
export async function startFakeIdentityProvider(appId: string): Promise<FakeIdentityProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements: ['msteams'] };
  let origin = '';
  const server = createServer((request, response) => {
    const metadata = { issuer: ISSUER, jwks_uri: `${origin}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    appId,
    authentication: createAuthentication(appId, `${origin}/metadata`),
    authorize: (serviceUrl, { claims, header, key = privateKey } = {}) => {
      const nowSeconds = Math.floor(Date.now() / 1_000);
      const times = { nbf: nowSeconds - 60, exp: nowSeconds + 3_600 };
      const payload = { iss: ISSUER, aud: appId, serviceurl: serviceUrl, ...times, ...claims };
      const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })}.${part(payload)}`;
      return `Bearer ${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
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
    new PasswordServiceClientCredentialFactory(appId, 'x'),
  );
}
