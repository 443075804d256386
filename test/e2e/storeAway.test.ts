import { afterEach, expect, it } from '@jest/globals';
import { StoreError } from '../../data/errors.js';
import type { ProcessedActivities } from '../../data/ports.js';
import { aMessage, anExecute } from '../builders/anActivity.js';
import { type FakedBot, startFakedBot } from './startFakedBot.js';

let bot: FakedBot;
afterEach(() => bot.stop());

const start = async (error: Error): Promise<void> => {
  const processed: ProcessedActivities = {
    claim: () => Promise.reject(error),
    forgetExpired: async () => 0,
  };
  bot = await startFakedBot({ processed });
};
const away = new StoreError('The database cannot be reached', { code: 'store.unavailable' });

it.each([
  { name: 'a question', activity: () => aMessage('Hur är sjukfrånvaron?'), text: /^Något gick fel/u },
  {
    name: 'a question in English',
    activity: () => aMessage('How is it?', { locale: 'en-GB' }),
    text: /^Something went wrong/u,
  },
  { name: 'a button', activity: () => anExecute('ask', {}), text: /^Något gick fel/u },
])('$name is answered with an excuse, and with nothing else, while the store is away', async (asked) => {
  await start(away);
  expect(await bot.post(asked.activity())).toMatchObject({ status: 200 });
  expect(bot.connector.sent).toMatchObject([
    { activity: { text: expect.stringMatching(asked.text) as unknown } },
  ]);
  expect(bot.log).toContainEqual(expect.objectContaining({ event: 'turn.finished', outcome: 'failed' }));
});

it('an error of our own before the turn has begun is a failed request', async () => {
  await start(new TypeError('a bug'));
  expect(await bot.post(aMessage('Hur är sjukfrånvaron?'))).toMatchObject({ status: 500 });
  expect(bot.connector.sent).toEqual([]);
});
