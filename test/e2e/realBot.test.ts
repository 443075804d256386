import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACTIONS } from '../../bot/actions/actions.js';
import { aMessage, anExecute, anInstallation, aSubmit } from '../builders/anActivity.js';
import { type RealBot, startRealBot } from './startBot.js';

let bot: RealBot;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.stop());

interface Answered {
  readonly summary: string;
  readonly card: string;
  readonly buttons: readonly { readonly title: string; readonly verb: string; readonly data: unknown }[];
}

/** Sends it and reads the one card that comes back. */
async function answerTo(activity: object): Promise<Answered> {
  const before = bot.connector.sent.length;
  expect(await bot.post(activity)).toMatchObject({ status: 200 });
  const replies = bot.connector.sent.slice(before);
  expect(replies).toHaveLength(1);
  const { summary = '', attachments = [] } = replies[0]?.activity ?? {};
  const content = attachments[0]?.content as { actions?: Answered['buttons'] } | undefined;
  return { summary, card: JSON.stringify(content), buttons: content?.actions ?? [] };
}

const failures = (): unknown[] => bot.log.filter(({ level }) => level !== 'info');

test('a question is answered with the figures of the report', async () => {
  const { summary, card } = await answerTo(aMessage('Hur är sjukfrånvaron?'));
  expect(summary).toContain('5,3');
  expect(card).toContain('November 2023'.toLowerCase());
});

test('an English question by an English client is answered in English', async () => {
  const { summary } = await answerTo(aMessage('How is the sick leave?', { locale: 'en-GB' }));
  expect(summary).toContain('5.3');
});

test('a follow-up is answered about the same thing', async () => {
  await answerTo(aMessage('Hur är sjukfrånvaron?'));
  const { summary } = await answerTo(aMessage('och målet?'));
  expect(summary).toMatch(/sjukfrånvaro/i);
});

test('every button of the welcome leads to an answer, and so does every button of those', async () => {
  const welcome = await answerTo(anInstallation());
  expect(welcome.buttons.length).toBeGreaterThan(0);
  for (const { verb, data } of welcome.buttons) {
    const next = await answerTo(anExecute(verb, data));
    for (const button of next.buttons) await answerTo(anExecute(button.verb, button.data));
  }
  expect(failures()).toEqual([]);
});

test('every button has an action, on old clients too', async () => {
  const { card, buttons } = await answerTo(aMessage('Hur är sjukfrånvaron?'));
  const verbs = [...card.matchAll(/"verb":"(\w+)"/g)].map(([, verb]) => verb ?? '');
  expect(verbs.filter((verb) => !ACTIONS.has(verb))).toEqual([]);
  const [button] = buttons;
  const submit = (button as { fallback?: { data?: object } } | undefined)?.fallback?.data;
  const executed = await answerTo(anExecute(button?.verb ?? '', button?.data));
  expect(await answerTo(aSubmit(submit))).toEqual(executed);
});

test.each([
  { where: 'in a personal chat needs no mention', conversationType: 'personal', isMentioned: false },
  { where: 'in a group chat is for everybody in it', conversationType: 'groupChat', isMentioned: true },
  { where: 'in a channel is for everybody in it', conversationType: 'channel', isMentioned: true },
])('the greeting $where', async ({ conversationType, isMentioned }) => {
  const conversation = { id: `greeted ${conversationType}`, conversationType, tenantId: 'tenant-1' };
  const { card } = await answerTo(anInstallation({ conversation }));
  expect(card.includes('@KPI-boten')).toBe(isMentioned);
  expect(card.includes('openUploadForm')).toBe(!isMentioned);
});

test('a row of a list is pressed and answers about itself', async () => {
  const { card } = await answerTo(aMessage('alla projekt'));
  const request = /"selectAction":\{[^{]*"data":(\{"request":\{.*?\}\})\}/.exec(card)?.[1] ?? '{}';
  const { summary } = await answerTo(anExecute('ask', JSON.parse(request)));
  expect(summary).toContain('Upphandla och införa helhetslösning telefoni, november 2023');
});
