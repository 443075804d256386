import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMessage, anExecute } from '../builders/anActivity.js';
import { KEYS, OUTBOUND_TOKEN, type TokenOptions } from '../fakes/fakeIdentityProvider.js';
import { CREDENTIALS, type ProductionBot, SERVICE_URL, startProductionBot } from './startProductionBot.js';

const nowSeconds = Math.floor(Date.now() / 1_000);
const MINUTE = 60;
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

let bot: ProductionBot;
beforeAll(async () => {
  bot = await startProductionBot();
});
afterAll(() => bot.stop());

test.each<TokenOptions & { readonly name: string }>([
  { name: 'signed by Bot Framework for this bot' },
  { name: 'that ended four minutes ago: clocks differ', claims: { exp: nowSeconds - 4 * MINUTE } },
  { name: 'that begins in four minutes', claims: { nbf: nowSeconds + 4 * MINUTE } },
])('a token $name is let in, and answered', async (options) => {
  const before = bot.connector.sent.length;
  const message = aMessage('Hur är sjukfrånvaron?');
  expect(await bot.post(message, bot.provider.authorize(SERVICE_URL, options))).toMatchObject({
    status: 200,
    text: '',
  });
  await bot.connector.received(before + 1);
  expect(bot.connector.sent.at(-1)).toMatchObject({
    conversationId: 'a:personal',
    activity: { type: 'message' },
  });
});

const AMERICAS = 'https://smba.trafficmanager.net/amer/';
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

describe('a token is refused in a word, and harms nothing, when it', () => {
  test.each<TokenOptions & { readonly name: string; readonly from?: string; readonly status: number }>([
    { name: 'ended six minutes ago', claims: { exp: nowSeconds - 6 * MINUTE }, status: 401 },
    { name: 'begins in six minutes', claims: { nbf: nowSeconds + 6 * MINUTE }, status: 401 },
    { name: 'is for another bot', claims: { aud: '99999999-2222-3333-4444-555555555555' }, status: 403 },
    { name: 'is for several bots', claims: { aud: [CREDENTIALS.appId, 'other'] }, status: 401 },
    { name: 'is for nobody', claims: { aud: undefined }, status: 401 },
    { name: 'is of another issuer', claims: { iss: 'https://login.example.com' }, status: 403 },
    {
      name: 'is of an issuer of almost that name',
      claims: { iss: 'https://api.botframework.com/' },
      status: 403,
    },
    { name: 'is of no issuer', claims: { iss: undefined }, status: 401 },
    {
      name: 'takes the emulator’s way',
      claims: { iss: EMULATOR, ver: '1.0', appid: CREDENTIALS.appId },
      status: 403,
    },
    { name: 'takes another bot’s way', claims: { iss: EMULATOR, ver: '2.0', azp: 'other' }, status: 403 },
    { name: 'is of a skill', claims: { ver: '1.0', appid: 'other' }, status: 401 },
    { name: 'is signed by a stranger under a known key’s name', key: stranger, status: 401 },
    { name: 'is of an unknown key', header: { kid: 'key-2' }, status: 401 },
    { name: 'names no key', header: { kid: undefined }, status: 401 },
    { name: 'names a key that is no text', header: { kid: { $ne: null } }, status: 401 },
    { name: 'is of a key not endorsed for Teams', header: { kid: KEYS.webchat }, status: 401 },
    { name: 'says that it needs no signature', header: { alg: 'none' }, sign: () => '', status: 401 },
    { name: 'says so in capitals', header: { alg: 'NONE' }, sign: () => '', status: 401 },
    { name: 'says how it is signed and is not', sign: () => '', status: 401 },
    {
      name: 'is signed with the public key as if it were a password',
      header: { alg: 'HS256' },
      sign: (signed) => createHmac('sha256', bot.provider.publicKey).update(signed).digest('base64url'),
      status: 401,
    },
    {
      name: 'brings its own key',
      key: stranger,
      header: {
        jwk: generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }),
      },
      status: 401,
    },
    { name: 'is for another serviceUrl', from: AMERICAS, status: 401 },
    { name: 'is for no serviceUrl', claims: { serviceurl: undefined }, status: 401 },
  ])('$name', async ({ from = SERVICE_URL, status, ...options }) => {
    await expectRefused(bot.provider.authorize(from, options), status);
  });

  test.each([
    { name: 'is none', authorization: '' },
    { name: 'is a word', authorization: 'Bearer garbage' },
    { name: 'is three words', authorization: 'Bearer a.b.c' },
    { name: 'has dots alone', authorization: 'Bearer ..' },
    { name: 'is of another scheme', authorization: 'Basic ZXZpbDpldmls' },
    { name: 'is a list', authorization: `Bearer e30.${Buffer.from('[]').toString('base64url')}.c2ln` },
    { name: 'is of four parts', authorization: 'Bearer e30.e30.e30.e30' },
    { name: 'is as long as a header may be', authorization: `Bearer e30.${'A'.repeat(12_000)}.c2ln` },
  ])('$name', async ({ authorization }) => expectRefused(authorization, 401));

  test('was changed after it was signed', async () => {
    const [head = '', , signature = ''] = bot.provider.authorize(SERVICE_URL).split('.');
    const [, payload = ''] = bot.provider.authorize(AMERICAS).split('.');
    await expectRefused([head, payload, signature].join('.'), 401);
  });

  test('comes with a button instead of a message', async () => {
    const authorization = bot.provider.authorize(SERVICE_URL, { key: stranger });
    await expectRefused(authorization, 401, anExecute('ask', { question: 'sjukfrånvaro' }));
  });
});

async function expectRefused(
  authorization: string,
  status: number,
  activity: object = aMessage('Hur är sjukfrånvaron?'),
): Promise<void> {
  const before = bot.connector.sent.length;
  const response = await bot.post(activity, authorization);
  expect([response.status, response.text]).toEqual([status, status === 401 ? 'Unauthorized' : 'Forbidden']);
  expect(bot.connector.sent.length).toBe(before);
  expect(bot.log.at(-1)).toMatchObject({ event: 'request.refused', status });
}

test('through all of it the bot stays up, and writes no token and no password anywhere', async () => {
  await bot.expectUnharmed();
  expect(bot.log.length).toBeGreaterThan(30);
});

test('not even when Teams answers with an error', async () => {
  bot.connector.behave({ status: 401, times: 9 });
  expect(await bot.post(aMessage('Hur är sjukfrånvaron?'))).toMatchObject({ status: 200 });
  expect(bot.log.map(({ event }) => event)).toContain('turn.failed');
  expect(JSON.stringify(bot.log)).not.toContain(OUTBOUND_TOKEN);
  await bot.expectUnharmed();
});
