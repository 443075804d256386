import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { aMessage } from '../builders/anActivity.js';
import {
  createAuthentication,
  type FakeIdentityProvider,
  startFakeIdentityProvider,
  type TokenOptions,
} from '../fakes/fakeIdentityProvider.js';
import { postRaw } from './postActivity.js';
import { type FakedBot, startFakedBot } from './startFakedBot.js';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const credentials = {
  appId: APP_ID,
  tenantId: 'contoso.com',
  appType: 'SingleTenant',
  appPassword: 'x',
} as const;

/** One that nobody answers, for there is no Teams to send an answer to. */
const aReaction = (): string =>
  JSON.stringify({ ...aMessage(''), type: 'messageReaction', serviceUrl: SERVICE_URL });

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const longAgoSeconds = Math.floor(Date.now() / 1_000) - 3_600;

let provider: FakeIdentityProvider;
let bot: FakedBot;
beforeAll(async () => {
  // The SDK itself writes to the console about tokens that it rejects.
  jest.spyOn(console, 'error').mockReturnValue();
  provider = await startFakeIdentityProvider(APP_ID);
  bot = await startFakedBot({ credentials, authentication: provider.authentication });
});
afterAll(async () => {
  await bot.stop();
  await provider.close();
});

describe('a token', () => {
  test('that Bot Framework signed for this bot opens the door', async () => {
    const authorization = provider.authorize(SERVICE_URL);
    expect(await postRaw(bot.url, aReaction(), { authorization })).toMatchObject({ status: 200, text: '' });
    expect(bot.log).toContainEqual(
      expect.objectContaining({ event: 'turn.finished', activityType: 'messageReaction' }),
    );
  });

  test.each<TokenOptions & { readonly name: string; readonly from?: string; readonly status: number }>([
    { name: 'signed by a stranger under the same key id', key: stranger, status: 401 },
    { name: 'that has expired', claims: { exp: longAgoSeconds }, status: 401 },
    { name: 'that is not valid yet', claims: { nbf: longAgoSeconds + 7_200 }, status: 401 },
    { name: 'of an unknown key', header: { kid: 'key-2' }, status: 401 },
    { name: 'that says it is signed otherwise', header: { alg: 'HS256' }, status: 401 },
    { name: 'that says it needs no signature', header: { alg: 'none' }, status: 401 },
    { name: 'for another serviceUrl', from: 'https://smba.trafficmanager.net/amer/', status: 401 },
    { name: 'for another bot', claims: { aud: 'other' }, status: 403 },
    { name: 'of another issuer', claims: { iss: 'https://sts.windows.net/x/' }, status: 403 },
  ])('$name does not, and the answer tells nothing', async ({ from = SERVICE_URL, status, ...options }) => {
    const authorization = provider.authorize(from, options);
    const response = await postRaw(bot.url, aReaction(), { authorization });
    expect(response.status).toBe(status);
    expect(response.text).toMatch(/^(Unauthorized|Forbidden)$/);
  });

  test('is asked for before anything else is looked at', async () => {
    expect(await postRaw(bot.url, '{"type":')).toMatchObject({ status: 401, text: 'Unauthorized' });
  });

  test('that cannot be checked just now is to be sent again', async () => {
    const unreachable = createAuthentication(APP_ID, 'http://127.0.0.1:9/metadata');
    const cutOff = await startFakedBot({ credentials, authentication: unreachable });
    const authorization = provider.authorize(SERVICE_URL);
    const response = await postRaw(cutOff.url, aReaction(), { authorization });
    await cutOff.stop();
    expect(response).toMatchObject({ status: 503, text: 'Try again' });
  });
});
