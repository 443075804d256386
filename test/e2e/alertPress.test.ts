import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { alertingOf } from '../../bot/upload/alertingOf.js';
import { createAlertPolicy } from '../../data/alerts/alertPolicy.js';
import { seedDemo } from '../../data/demo/demoReport.js';
import { aChannelMessage, anExecute, aSubmit, THREAD_ID } from '../builders/anActivity.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { createMemoryStorage } from '../fakes/memoryStorage.js';
import { type FakedBot, startFakedBot } from './startFakedBot.js';

const IN_THREAD = { conversation: { id: THREAD_ID, conversationType: 'channel', isGroup: true } };
const clock = createFakeClock();

let bot: FakedBot;
/** How many messages the bot had sent before anybody pressed. */
let before: number;
beforeEach(async () => {
  const storage = createMemoryStorage({ clock });
  const alertPolicy = createAlertPolicy({ alertHour: null, dueWorkingDay: 8 });
  bot = await startFakedBot({ ...storage, alertPolicy });
  await bot.post(aChannelMessage('larma ledningsgruppen här'));
  await seedDemo(storage.reports, (book, report) => alertingOf(book, report, { clock, alertPolicy }));
  before = bot.connector.sent.length;
});
afterEach(() => bot.stop());

it('who acknowledges is told beside the button, and nothing is added to the channel', async () => {
  const reply = await bot.post(anExecute('acknowledgeAlerts', { alerts: [1] }, IN_THREAD));
  expect(reply.json()).toMatchObject({ statusCode: 200, value: expect.stringContaining('Kvitterat') });
  expect(bot.connector.sent).toHaveLength(before);
});

it('a client without such a place gets it as a card', async () => {
  await bot.post(aSubmit({ verb: 'acknowledgeAlerts', alerts: [1] }, IN_THREAD));
  expect(bot.connector.sent.slice(before).map(({ activity }) => activity.summary)).toEqual([
    expect.stringContaining('Kvitterat'),
  ]);
});

it('an alert that is over is told in a card, which the button points to', async () => {
  const reply = await bot.post(anExecute('acknowledgeAlerts', { alerts: [99] }, IN_THREAD));
  expect(reply.json()).toMatchObject({ value: 'Svaret står nedan.' });
  expect(bot.connector.sent).toHaveLength(before + 1);
});
