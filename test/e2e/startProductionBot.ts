import { expect, jest } from '@jest/globals';
import type { Credentials } from '../../bot/config.js';
import { type Connector, createConnector } from '../../bot/connector/createConnector.js';
import { type FakeConnector, startFakeConnector } from '../fakes/fakeConnector.js';
import {
  type FakeIdentityProvider,
  OUTBOUND_TOKEN,
  startFakeIdentityProvider,
} from '../fakes/fakeIdentityProvider.js';
import { type BotResponse, postRaw } from './postActivity.js';
import { type FakedBotDeps, startFakedBot } from './startFakedBot.js';

export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** Of those that the builders' activities are of. */
const TENANT = 'tenant-1';

export const CREDENTIALS = {
  appId: '11111111-2222-3333-4444-555555555555',
  tenantId: TENANT,
  appType: 'SingleTenant',
  appPassword: 'password-that-nobody-may-read',
  allowedTenants: [TENANT],
} as const satisfies Credentials;

export interface ProductionBot {
  readonly url: string;
  readonly provider: FakeIdentityProvider;
  readonly connector: FakeConnector;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** As Teams would; the token is valid unless another is given. */
  post(activity: object, authorization?: string): Promise<BotResponse>;
  /** It takes requests still, and of no token nor password has anything been written down. */
  expectUnharmed(): Promise<void>;
  stop(): Promise<void>;
}

/** The bot as in production, door and all; only Microsoft's keys, its sign-in and Teams are fakes on loopback. */
export async function startProductionBot(overrides: Partial<FakedBotDeps> = {}): Promise<ProductionBot> {
  const written: unknown[] = [];
  // The SDK itself writes to the console about tokens that it rejects.
  const console = jest
    .spyOn(globalThis.console, 'error')
    .mockImplementation((...said) => void written.push(...said.map(String)));
  const connector = await startFakeConnector();
  const provider = await startFakeIdentityProvider(CREDENTIALS.appId);
  const { authentication } = provider;
  const bot = await startFakedBot({
    credentials: CREDENTIALS,
    authentication,
    connector: leadingTo(connector.serviceUrl),
    ...overrides,
  });
  const secrets = new Set<string>([OUTBOUND_TOKEN, CREDENTIALS.appPassword]);
  return {
    url: bot.url,
    provider,
    connector,
    log: bot.log,
    post: async (activity, authorization = provider.authorize(SERVICE_URL)) => {
      // Header and payload of a token are secret only together with its signature.
      const signature = authorization.split('.')[2] ?? '';
      if (signature.length > 16) secrets.add(signature);
      const body = JSON.stringify({ serviceUrl: SERVICE_URL, ...activity });
      return postRaw(bot.url, body, authorization === '' ? {} : { authorization });
    },
    expectUnharmed: async () => {
      expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
      const all = JSON.stringify([bot.log, written]);
      expect([...secrets].filter((secret) => all.includes(secret))).toEqual([]);
    },
    stop: async () => {
      await bot.stop();
      await Promise.all([provider.close(), connector.close()]);
      console.mockRestore();
    },
  };
}

/** What it says goes to the fake on loopback instead of where Teams is. */
function leadingTo(serviceUrl: string): Connector {
  const connector = createConnector();
  return {
    put: (request) => connector.put({ ...request, activity: { ...request.activity, serviceUrl } }),
  };
}
