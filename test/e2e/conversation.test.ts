import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  aChannelMessage,
  aGroupMessage,
  aMessage,
  anExecute,
  anInstallation,
  aSubmit,
  BOT,
  ERIK,
  membersAdded,
  THREAD_ID,
} from '../builders/anActivity.js';
import { aRequestFor } from '../fakes/fakeAnswerer.js';
import { type FakedBot, type FakedBotDeps, startFakedBot } from './startFakedBot.js';

const HOUR_MS = 3_600_000;

const running: FakedBot[] = [];
async function start(overrides?: Partial<FakedBotDeps>): Promise<FakedBot> {
  const started = await startFakedBot(overrides);
  running.push(started);
  return started;
}

let bot: FakedBot;
beforeEach(async () => {
  bot = await start();
});
afterEach(() => Promise.all(running.splice(0).map((started) => started.stop())));

const summaries = (): (string | undefined)[] => bot.connector.sent.map(({ activity }) => activity.summary);
const texts = (): (string | undefined)[] => bot.connector.sent.map(({ activity }) => activity.text);

describe('a question', () => {
  test('is answered by one card with a summary and no text beside it', async () => {
    const question = aMessage('sjukfrånvaro');
    expect(await bot.post(question)).toMatchObject({ status: 200, text: '' });
    expect(bot.connector.sent).toEqual([
      {
        conversationId: 'a:personal',
        replyToId: question.id,
        activity: expect.objectContaining({
          type: 'message',
          summary: 'sv: sjukfrånvaro',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              content: { type: 'AdaptiveCard', version: '1.5' },
            },
          ],
        }) as unknown,
      },
    ]);
    expect(texts()).toEqual([undefined]);
  });

  test('is answered in English to a client in English', async () => {
    await bot.post(aMessage('sick leave', { locale: 'en-GB' }));
    expect(summaries()).toEqual(['en: sick leave']);
  });

  test('is answered in the one language that the developer has set', async () => {
    const swedish = await start({ locale: 'sv' });
    await swedish.post(aMessage('sick leave', { locale: 'en-GB' }));
    expect(swedish.connector.sent).toMatchObject([{ activity: { summary: 'sv: sick leave' } }]);
  });

  test.each([
    { name: 'a group chat', message: aGroupMessage('sjukfrånvaro'), conversationId: '19:group@thread.v2' },
    { name: 'a channel', message: aChannelMessage('sjukfrånvaro'), conversationId: THREAD_ID },
  ])(
    'in $name is read without the mention and answered in its thread',
    async ({ message, conversationId }) => {
      await bot.post(message);
      expect(bot.answerer.questions).toEqual([{ text: 'sjukfrånvaro', previous: null }]);
      expect(bot.connector.sent).toMatchObject([{ conversationId, replyToId: message.id }]);
    },
  );

  test.each([
    { name: 'nothing but the mention', message: aGroupMessage('') },
    { name: 'a picture alone', message: aMessage('', { attachments: [{ contentType: 'image/png' }] }) },
    { name: 'no text at all', message: aMessage('', { text: undefined, attachments: undefined }) },
  ])('that is $name gets the help', async ({ message }) => {
    await bot.post(message);
    expect(summaries()).toEqual(['sv: help']);
  });

  test('that takes its time gets the answer alone, no typing before it', async () => {
    const followUps = {
      last: async () => {
        await delay(1_200);
        return null;
      },
      remember: async () => undefined,
      forgetExpired: async () => 0,
    };
    const slow = await start({ followUps });
    await slow.post(aMessage('sjukfrånvaro'));
    expect(slow.connector.sent.map(({ activity }) => activity.type)).toEqual(['message']);
  });

  test('that is a pasted page gets a sentence, and the engine never sees it', async () => {
    await bot.post(aMessage('sjuk'.repeat(300)));
    expect(texts()).toEqual([expect.stringContaining('för lång')]);
    expect(bot.answerer.questions).toEqual([]);
  });
});

describe('a follow-up', () => {
  const previous = (): unknown => bot.answerer.questions.at(-1)?.previous;

  test('knows what the same person asked last in the same conversation', async () => {
    await bot.post(aMessage('sjukfrånvaro'));
    await bot.post(aMessage('och målet?'));
    expect(previous()).toEqual(aRequestFor('sjukfrånvaro'));
  });

  test('knows which button was pressed last', async () => {
    await bot.post(anExecute('ask', { request: aRequestFor('nki') }));
    await bot.post(aMessage('och målet?'));
    expect(previous()).toEqual(aRequestFor('nki'));
  });

  test('does not know what another person in the same chat asked', async () => {
    await bot.post(aGroupMessage('sjukfrånvaro'));
    await bot.post(aGroupMessage('och målet?', { from: ERIK }));
    expect(previous()).toBeNull();
  });

  test('does not know what the same person asked in another conversation', async () => {
    await bot.post(aGroupMessage('sjukfrånvaro'));
    await bot.post(aMessage('och målet?'));
    expect(previous()).toBeNull();
  });

  test('passes over a question that was not understood', async () => {
    await bot.post(aMessage('sjukfrånvaro'));
    await bot.post(aMessage('obegripligt'));
    await bot.post(aMessage('och målet?'));
    expect(previous()).toEqual(aRequestFor('sjukfrånvaro'));
  });

  test.each([
    { name: 'is understood just within the hour', afterMs: HOUR_MS - 1, known: true },
    { name: 'is on its own after the hour', afterMs: HOUR_MS + 1, known: false },
  ])('$name', async ({ afterMs, known }) => {
    await bot.post(aMessage('sjukfrånvaro'));
    bot.clock.pass(afterMs);
    await bot.post(aMessage('och målet?'));
    expect(previous()).toEqual(known ? aRequestFor('sjukfrånvaro') : null);
  });
});

describe('a button', () => {
  const acknowledged = {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Svaret står nedan.',
  };

  test('of Action.Execute is answered by a new card, and the press itself in the form that Teams asks for', async () => {
    const response = await bot.post(anExecute('ask', { request: aRequestFor('nki') }));
    expect(response.status).toBe(200);
    expect(response.json()).toEqual(acknowledged);
    expect(summaries()).toEqual(['sv: nki']);
  });

  test('of Action.Submit is answered by a new card', async () => {
    expect(await bot.post(aSubmit({ verb: 'ask', request: aRequestFor('nki') }))).toMatchObject({
      status: 200,
    });
    expect(summaries()).toEqual(['sv: nki']);
  });

  test.each([
    { name: 'a request of another shape', verb: 'ask', data: { request: { intent: 'drop tables' } } },
    { name: 'no data', verb: 'ask', data: undefined },
    { name: 'an unknown verb', verb: 'constructor', data: {} },
    { name: 'no verb', verb: undefined, data: {} },
  ])('with $name gets a polite sentence and the press is still taken', async ({ verb, data }) => {
    const execute = { ...anExecute('', {}), value: { action: { type: 'Action.Execute', verb, data } } };
    const response = await bot.post(execute);
    expect(response.json()).toEqual(acknowledged);
    expect(texts()).toEqual([expect.stringContaining('Knappen går inte att använda')]);
    expect(bot.log.map(({ event }) => event)).toContainEqual(
      expect.stringMatching(/^action\.(invalid|unknown)$/),
    );
  });

  test('is acknowledged within five seconds though the answer takes longer', async () => {
    bot.connector.behave({ delayMs: 4_500 });
    const startedMs = performance.now();
    const response = await bot.post(anExecute('ask', { request: aRequestFor('nki') }));
    expect(performance.now() - startedMs).toBeLessThan(4_500);
    expect(response.json()).toEqual(acknowledged);
    await bot.connector.received(1);
    expect(summaries()).toEqual(['sv: nki']);
  }, 10_000);

  test('of another feature of Teams is not ours', async () => {
    expect(await bot.post({ ...anExecute('', {}), name: 'task/fetch' })).toMatchObject({ status: 400 });
  });
});

describe('an activity that comes twice', () => {
  test('is answered once, one after the other', async () => {
    const message = aMessage('sjukfrånvaro');
    await bot.post(message);
    expect(await bot.post(message)).toMatchObject({ status: 200 });
    expect(summaries()).toEqual(['sv: sjukfrånvaro']);
  });

  test('is answered once, at the same time', async () => {
    const message = aMessage('sjukfrånvaro');
    const responses = await Promise.all([bot.post(message), bot.post(message), bot.post(message)]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(summaries()).toEqual(['sv: sjukfrånvaro']);
  });

  test('is acknowledged again when it is a press on a button', async () => {
    const press = anExecute('ask', { request: aRequestFor('nki') });
    const [first, second] = [await bot.post(press), await bot.post(press)];
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect(summaries()).toEqual(['sv: nki']);
  });

  test('is another activity when only the id is the same, in another conversation', async () => {
    const message = aMessage('sjukfrånvaro');
    await bot.post(message);
    await bot.post({ ...aGroupMessage('nki'), id: message.id });
    expect(summaries()).toEqual(['sv: sjukfrånvaro', 'sv: nki']);
  });
});

describe('the welcome', () => {
  test('comes once, though Teams tells of an installation twice', async () => {
    await Promise.all([bot.post(anInstallation()), bot.post(membersAdded([BOT, ERIK]))]);
    expect(summaries()).toEqual(['sv: welcome']);
  });

  test.each([
    { name: 'the installation alone', activity: anInstallation() },
    { name: 'the new member alone', activity: membersAdded([BOT]) },
  ])('comes by $name', async ({ activity }) => {
    await bot.post(activity);
    expect(summaries()).toEqual(['sv: welcome']);
  });

  test.each([
    { name: 'a person joins', activity: membersAdded([ERIK]) },
    { name: 'the bot is removed', activity: anInstallation({ action: 'remove' }) },
    { name: 'somebody reacts', activity: { ...anInstallation(), type: 'messageReaction' } },
  ])('does not come when $name', async ({ activity }) => {
    expect(await bot.post(activity)).toMatchObject({ status: 200 });
    expect(bot.connector.sent).toEqual([]);
  });
});

describe('a turn that fails', () => {
  const failure = (): Readonly<Record<string, unknown>> | undefined =>
    bot.log.find(({ event }) => event === 'turn.failed');

  test.each([
    { locale: 'sv-SE', begins: 'Något gick fel' },
    { locale: 'en-US', begins: 'Something went wrong' },
  ])('tells so in $locale with the id that the log has', async ({ locale, begins }) => {
    expect(await bot.post(aMessage('krasch', { locale }))).toMatchObject({ status: 200 });
    const [text] = texts();
    expect(text).toMatch(new RegExp(`^${begins}.*: ${String(failure()?.turnId)}$`));
    expect(failure()).toMatchObject({ level: 'error', error: { message: 'the engine broke' } });
  });

  test('does not stop the next one', async () => {
    await bot.post(aMessage('krasch'));
    await bot.post(aMessage('sjukfrånvaro'));
    expect(summaries().at(-1)).toBe('sv: sjukfrånvaro');
  });

  test('because Teams hiccups is none: the answer is sent again', async () => {
    bot.connector.behave({ status: 500, times: 1 });
    await bot.post(aMessage('sjukfrånvaro'));
    expect(summaries()).toEqual(['sv: sjukfrånvaro']);
    expect(failure()).toBeUndefined();
  });

  test('because Teams is out of reach leaves the bot alive', async () => {
    bot.connector.behave({ status: 400 });
    await bot.post(aMessage('sjukfrånvaro'));
    expect(bot.log.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['turn.failed', 'turn.apologyFailed']),
    );
    bot.connector.behave({ status: 200 });
    await bot.post(aMessage('nki'));
    expect(summaries()).toEqual(['sv: nki']);
  });
});

test('the log never holds what a person wrote', async () => {
  await bot.post(aMessage('hemligheten'));
  await bot.post(aMessage('krasch'));
  expect(JSON.stringify(bot.log)).not.toContain('hemligheten');
  expect(bot.log).toContainEqual(
    expect.objectContaining({ event: 'turn.finished', activityType: 'message' }),
  );
});

test('what is asked to be answered in the response is, with no call to Teams', async () => {
  const response = await bot.post(aMessage('sjukfrånvaro', { deliveryMode: 'expectReplies' }));
  expect(response.json()).toMatchObject({ activities: [{ summary: 'sv: sjukfrånvaro' }] });
  expect(bot.connector.sent).toEqual([]);
});
