import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hearCommand } from '../../bot/commands/commands.js';
import { aChannelMessage, aGroupMessage, aMessage } from '../builders/anActivity.js';
import { type RealBot, startRealBot } from '../e2e/startBot.js';
import { menuCommands, type Scope } from './theApp.js';

/** What each does: a command of the bot, or the kind of answer that the demonstration report gives. */
const DOES: Readonly<Record<string, string>> = {
  Läget: 'overview',
  Overview: 'overview',
  'Vad är rött?': 'list',
  'What is red?': 'list',
  'Största avvikelserna': 'list',
  'Largest deviations': 'list',
  'Alla indikatorer': 'list',
  'All indicators': 'list',
  'Alla projekt': 'list',
  'All projects': 'list',
  'Visa larm': 'listAlerts',
  'Show alerts': 'listAlerts',
  Bevaka: 'subscribe',
  Watch: 'subscribe',
  Bevakningar: 'listSubscriptions',
  Subscriptions: 'listSubscriptions',
  Historik: 'listRevisions',
  History: 'listRevisions',
  'Ladda upp': 'uploadReport',
  Upload: 'uploadReport',
  Exportera: 'exportToExcel',
  Export: 'exportToExcel',
  Hjälp: 'help',
  Help: 'help',
};

const SAY = {
  personal: aMessage,
  team: aChannelMessage,
  groupChat: aGroupMessage,
} as const satisfies Record<Scope, unknown>;

let bot: RealBot;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.stop());

test.each(menuCommands)('$title ($locale, $scope) is understood', async ({ title, locale, scope }) => {
  const [sent, logged] = [bot.connector.sent.length, bot.log.length];
  await bot.post(SAY[scope](title, { locale: locale === 'sv' ? 'sv-SE' : 'en-GB' }));

  const lines = bot.log.slice(logged);
  const answered = lines.find(({ event }) => event === 'question.answered')?.['answer'];
  expect(answered ?? hearCommand(title)?.name).toBe(DOES[title]);
  expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
  expect(bot.connector.sent.length).toBe(sent + 1);
});

test('every command that is told of here stands in a menu', () => {
  const titles = new Set(menuCommands.map(({ title }) => title));
  expect(Object.keys(DOES).filter((title) => !titles.has(title))).toEqual([]);
});
