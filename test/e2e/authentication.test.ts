import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { authenticate } from '../../bot/authenticate.js';
import { createLogger } from '../../bot/logger.js';
import { createRateLimit } from '../../bot/rateLimit.js';
import { texts } from '../../bot/texts.js';
import { aMessage, anExecute, anInstallation, ERIK, membersAdded } from '../builders/anActivity.js';
import { createAuthentication, startFakeIdentityProvider } from '../fakes/fakeIdentityProvider.js';
import { postRaw } from './postActivity.js';
import { CREDENTIALS, type ProductionBot, SERVICE_URL, startProductionBot } from './startProductionBot.js';

let nowMs = 0;
let bot: ProductionBot;
beforeAll(async () => {
  bot = await startProductionBot({ rateLimit: createRateLimit(() => nowMs) });
});
afterAll(async () => {
  await bot.expectUnharmed();
  await bot.stop();
});

const QUESTION = 'Hur är sjukfrånvaron?';

test('the token is asked for before anything else is looked at', async () => {
  expect(await postRaw(bot.url, '{"type":')).toMatchObject({ status: 401, text: 'Unauthorized' });
});

describe('of a tenant that is not the bot’s', () => {
  test.each([
    { name: 'a conversation', fields: { conversation: { id: 'a:1', tenantId: 'tenant-2' } } },
    { name: 'a person', fields: { channelData: { tenant: { id: 'tenant-2' } } } },
    { name: 'nobody knows who', fields: { conversation: { id: 'a:1' }, channelData: {} } },
    { name: 'a tenant that is none', fields: { channelData: { tenant: { id: { $ne: '' } } } } },
  ])('$name is refused, with a valid token', async ({ fields }) => {
    const before = bot.connector.sent.length;
    expect(await bot.post(aMessage(QUESTION, fields))).toMatchObject({ status: 403, text: 'Forbidden' });
    expect(bot.connector.sent.length).toBe(before);
  });
});

test.each([
  { name: 'a message', activity: aMessage(QUESTION, { from: { id: '29:anonymous', name: 'Gäst' } }) },
  { name: 'a button', activity: anExecute('ask', {}, { from: { id: '29:anonymous' } }) },
])('$name of somebody without an object id is refused', async ({ activity }) => {
  expect(await bot.post(activity)).toMatchObject({ status: 403, text: 'Forbidden' });
});

describe('somebody who sends more than anybody could read', () => {
  const flood = async (activities: readonly object[]): Promise<number[]> => {
    const statuses: number[] = [];
    for (const activity of activities) statuses.push((await bot.post(activity)).status);
    return statuses;
  };
  const many = (count: number, make: () => object): object[] => Array.from({ length: count }, make);

  test('is answered ten times and then told so once, in their language', async () => {
    nowMs += 3_600_000;
    const before = bot.connector.sent.length;
    expect(new Set(await flood(many(15, () => aMessage(QUESTION, { locale: 'en-GB' }))))).toEqual(
      new Set([200]),
    );
    const said = bot.connector.sent.slice(before).map(({ activity }) => activity.text);
    expect(said).toHaveLength(11);
    expect(said.filter((text) => text === texts.en.tooFast)).toHaveLength(1);
    expect(said.at(-1)).toBe(texts.en.tooFast);
  });

  test('is told again a minute later, and answered when they have waited', async () => {
    nowMs += 3_600_000;
    await flood(many(12, () => aMessage(QUESTION)));
    nowMs += 60_000;
    const before = bot.connector.sent.length;
    await flood(many(12, () => aMessage(QUESTION)));
    const said = bot.connector.sent.slice(before).map(({ activity }) => activity.text);
    expect(said).toHaveLength(11);
    expect(said.at(-1)).toBe(texts.sv.tooFast);
  });

  test('gets 429 for buttons, with words that Teams can show', async () => {
    nowMs += 3_600_000;
    const press = (): object => anExecute('ask', { question: QUESTION });
    expect(await flood(many(12, press))).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    const refused = await bot.post(press());
    expect(refused.json()).toEqual({
      statusCode: 429,
      type: 'application/vnd.microsoft.error',
      value: { code: 'TooManyRequests', message: texts.sv.tooFast },
    });
  });

  test('does not keep a colleague waiting', async () => {
    const before = bot.connector.sent.length;
    expect(await flood([aMessage(QUESTION, { from: ERIK })])).toEqual([200]);
    expect(bot.connector.sent.slice(before).map(({ activity }) => activity.text)).not.toContain(
      texts.sv.tooFast,
    );
  });

  test('is not told of what Teams itself tells', async () => {
    nowMs += 3_600_000;
    await flood(many(12, () => aMessage(QUESTION)));
    const quiet = [anInstallation({ action: 'remove' }), membersAdded([{ id: '29:somebody' }])];
    expect(await flood(quiet)).toEqual([200, 200]);
  });
});

describe('when Microsoft’s keys cannot be had, a request is to be sent again', () => {
  const logger = createLogger(() => undefined);

  test.each([
    { name: 'for an error', status: 500, body: 'Internal Server Error' },
    { name: 'for a page in their place', status: 200, body: '<html>Sign in</html>' },
    { name: 'for a page that is not there', status: 404, body: '' },
    { name: 'for something else', status: 200, body: '{"keys":7,"jwks_uri":7}' },
  ])('$name', async ({ status, body }) => {
    const provider = await startFakeIdentityProvider(CREDENTIALS.appId);
    provider.fail(status, body);
    const failing = await startProductionBot({ authentication: provider.authentication });
    const response = await failing.post(aMessage(QUESTION), provider.authorize(SERVICE_URL));
    await failing.expectUnharmed();
    await Promise.all([failing.stop(), provider.close()]);
    expect(response).toMatchObject({ status: 503, text: 'Try again' });
  });

  test('for nobody there', async () => {
    const unreachable = createAuthentication(CREDENTIALS.appId, 'http://127.0.0.1:9/metadata');
    const cutOff = await startProductionBot({ authentication: unreachable });
    const response = await cutOff.post(aMessage(QUESTION));
    await cutOff.stop();
    expect(response).toMatchObject({ status: 503, text: 'Try again' });
  });

  test('for no answer in time', async () => {
    const silent = createAuthentication(CREDENTIALS.appId, 'http://127.0.0.1:9/metadata');
    silent.authenticateRequest = () => new Promise(() => undefined);
    const activity = JSON.parse(JSON.stringify(aMessage(QUESTION))) as Activity;
    expect(await authenticate(silent, activity, 'Bearer x', logger, 10)).toMatchObject({ status: 503 });
  });
});
