import { expect, jest, test } from '@jest/globals';
import type { Config } from '../../../../bot/config.js';
import { LATE_REPORT } from '../../../../data/alerts/alertMessage.js';
import { aMessage } from '../../../builders/anActivity.js';
import { anOutboxDraft } from '../../../builders/anOutboxDraft.js';
import { queueing } from '../../../builders/noAlerting.js';
import { type RealBot, startRealBot } from '../../../e2e/startBot.js';
import { openTestStorage } from '../openTestStorage.js';
import { useMove } from './useMove.js';

jest.setTimeout(60_000);
const used = useMove();

const QUESTIONS = ['hur är sjukfrånvaron?', 'larm', 'ekonomi november', 'ohälsotal'];

/** A bot on the store, with Teams beside it, asked each of the questions. */
async function answersOf(
  config: Partial<Config>,
  then: (bot: RealBot) => Promise<void> = async () => undefined,
) {
  const bot = await startRealBot(config);
  try {
    for (const text of QUESTIONS) await bot.post(aMessage(text));
    await bot.connector.received(QUESTIONS.length);
    const answers = bot.connector.sent.map(({ activity }) => ({
      summary: activity.summary,
      text: activity.text,
      card: activity.attachments?.[0]?.content,
    }));
    await then(bot);
    return answers;
  } finally {
    await bot.stop();
  }
}

test('a bot on the store moved to answers the same, and delivers what waited, once', async () => {
  const [dataDir, databaseUrl, back] = [
    await used.freshPath(),
    await used.freshDatabase(),
    await used.freshPath(),
  ];
  const before = await answersOf({ dataDir });
  const storage = await openTestStorage(dataDir);
  const data = { period: '2023-11', deadline: '2023-12-12', workingDaysLate: 3 };
  const body = { template: LATE_REPORT, data };
  await storage.alerts.change(
    queueing(['first', 'second'].map((id) => anOutboxDraft({ id, conversationId: 'a:personal', body }))),
  );
  await storage.close();

  await used.move({ from: 'lowdb', dataDir, databaseUrl });
  const unasked: (string | undefined)[] = [];
  const after = await answersOf({ dataDir: back, databaseUrl, demo: false }, async (bot) => {
    // The Teams of before is gone: what was tried there when the bot started is tried again.
    bot.clock.pass(600_000);
    await bot.delivered();
    const sent = bot.connector.accepted.filter(({ messageId }) => messageId !== null);
    unasked.push(...sent.map(({ activity }) => activity.summary));
  });
  expect(after).toEqual(before);
  expect(unasked).toEqual([expect.stringContaining('försenad'), expect.stringContaining('försenad')]);

  await used.move({ from: 'postgres', dataDir: back, databaseUrl });
  const again = await answersOf({ dataDir: back, demo: false }, async (bot) => {
    await bot.delivered();
    expect(bot.connector.accepted.filter(({ messageId }) => messageId !== null)).toEqual([]);
  });
  expect(again).toEqual(before);
});
