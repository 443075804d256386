import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { visibleLines } from '../cards/visibleText.js';
import type { CardContent } from '../../cards/render.js';
import { aMessage, anExecute, aSubmit, ERIK } from '../builders/anActivity.js';
import { type RealBot, startRealBot } from './startBot.js';

interface Button {
  readonly title: string;
  readonly mode: string;
  readonly verb: string;
  readonly data: { readonly request: object };
  readonly fallback: { readonly data: object };
}

interface Answered {
  readonly text: string;
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
}

const HOUR_MS = 3_600_000;

let bot: RealBot;
beforeAll(async () => {
  bot = await startRealBot();
});
afterAll(() => bot.stop());
// Each test begins with nobody remembered.
beforeEach(() => bot.clock.pass(HOUR_MS));

/** Sends it and reads the one message that comes back. */
async function answerTo(activity: object): Promise<Answered> {
  const before = bot.connector.sent.length;
  expect(await bot.post(activity)).toMatchObject({ status: 200 });
  const replies = bot.connector.sent.slice(before);
  expect(replies).toHaveLength(1);
  const { text = '', attachments = [] } = replies[0]?.activity ?? {};
  const content = attachments[0]?.content as (CardContent & { actions?: Button[] }) | undefined;
  return { text, lines: content === undefined ? [] : visibleLines(content), buttons: content?.actions ?? [] };
}

const HOW = 'Hur tolkade du det?';
const explainButton = ({ buttons }: Answered): Button | undefined =>
  buttons.find(({ title }) => title === 'Så tolkade jag frågan');

describe('typed', () => {
  test('it tells which words of the latest question became what', async () => {
    await answerTo(aMessage('hur hög var sjukfrnvaron i november?'));
    const { lines } = await answerTo(aMessage(HOW));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Så tolkade jag frågan',
        '”hur hög var sjukfrnvaron i november?”',
        '”sjukfrnvaron”',
        'Sjukfrånvaro',
        'november 2023 (du angav inget år)',
        'Därför visade jag Sjukfrånvaro.',
      ]),
    );
  });

  test('it explains a question that was refused, and names the unknown word', async () => {
    await answerTo(aMessage('sjukfrånvaro'));
    await answerTo(aMessage('sjukfrånvaro i Malmö'));
    const { lines } = await answerTo(aMessage(HOW));
    expect(lines[lines.indexOf('”Malmö”') + 1]).toBe('hittar jag inte i rapporten');
  });

  test('it changes nothing for the next follow-up, nor does a second time', async () => {
    await answerTo(aMessage('kundfakturor'));
    const first = await answerTo(aMessage(HOW));
    expect(await answerTo(aMessage(HOW))).toEqual(first);
    const { lines } = await answerTo(aMessage('och prognosen då?'));
    expect(lines[0]).toBe('Kundfakturor');
  });

  test('it still explains what was typed when a button was pressed since', async () => {
    const [forecast] = (await answerTo(aMessage('kundfakturor'))).buttons;
    await answerTo(anExecute('ask', forecast?.data));
    expect((await answerTo(aMessage(HOW))).lines).toContain('”kundfakturor”');
  });

  test('it is answered in English to a client in English', async () => {
    await answerTo(aMessage('sick leave', { locale: 'en-GB' }));
    const { lines } = await answerTo(aMessage('how did you understand that?', { locale: 'en-GB' }));
    expect(lines[0]).toBe('How I read the question');
  });

  test.each([
    { name: 'a moment before the hour is over', afterMs: HOUR_MS - 1, title: 'Så tolkade jag frågan' },
    { name: 'when the hour is over', afterMs: HOUR_MS, title: 'Det finns ingen fråga att förklara' },
  ])('$name it says: $title', async ({ afterMs, title }) => {
    await answerTo(aMessage('sjukfrånvaro'));
    bot.clock.pass(afterMs);
    expect((await answerTo(aMessage(HOW))).lines[0]).toBe(title);
  });

  test('it does not tell what another person asked', async () => {
    await answerTo(aMessage('sjukfrånvaro'));
    const { lines } = await answerTo(aMessage(HOW, { from: ERIK }));
    expect(lines[0]).toBe('Det finns ingen fråga att förklara');
  });
});

describe('the button on an answer', () => {
  test('is quiet behind the next questions, and explains its own card though another question came between', async () => {
    const answered = await answerTo(aMessage('sjukfrånvaro'));
    await answerTo(aMessage('kundfakturor'));
    const button = explainButton(answered);
    // The last is the way to the source.
    expect(answered.buttons.at(-2)).toBe(button);
    expect(answered.buttons.map(({ mode }) => mode)).toEqual([
      'primary',
      'primary',
      'secondary',
      'secondary',
    ]);
    const { lines } = await answerTo(anExecute(button?.verb ?? '', button?.data));
    expect(lines).toContain('”sjukfrånvaro”');
    expect(await answerTo(aSubmit(button?.fallback.data))).toMatchObject({ lines });
  });

  test('leaves what the next follow-up is put to', async () => {
    const button = explainButton(await answerTo(aMessage('sjukfrånvaro')));
    await answerTo(aMessage('kundfakturor'));
    await answerTo(anExecute('ask', button?.data));
    expect((await answerTo(aMessage('och prognosen då?'))).lines[0]).toBe('Kundfakturor');
  });

  test('is not on the answer to a button', async () => {
    const [next] = (await answerTo(aMessage('sjukfrånvaro'))).buttons;
    expect(explainButton(await answerTo(anExecute('ask', next?.data)))).toBeUndefined();
  });

  test.each([
    { name: 'a role that there is not', interpretation: { readings: [{ written: 'x', as: 'admin' }] } },
    { name: 'a question of a thousand characters', interpretation: { question: 'x'.repeat(1_000) } },
    { name: 'nothing', interpretation: null },
  ])('with $name in it is refused politely', async ({ interpretation }) => {
    const data = explainButton(await answerTo(aMessage('sjukfrånvaro')))?.data;
    const genuine = data?.request as { interpretation: object } | undefined;
    const made = interpretation === null ? null : { ...genuine?.interpretation, ...interpretation };
    const { text } = await answerTo(
      anExecute('ask', { request: { intent: 'explain', interpretation: made } }),
    );
    expect(text).toContain('Knappen går inte att använda längre');
  });

  test('with made-up words shows them as they are, nothing of them live', async () => {
    const data = explainButton(await answerTo(aMessage('sjukfrånvaro')))?.data;
    const { interpretation } = data?.request as { interpretation: object };
    const question = '[klicka](https://ont.example) **nu** <at>alla</at>';
    const request = { intent: 'explain', interpretation: { ...interpretation, question } };
    expect((await answerTo(anExecute('ask', { request }))).lines).toContain(`”${question}”`);
    expect(JSON.stringify(bot.connector.sent.at(-1)?.activity)).not.toMatch(/[^\\]\]\(https|[^\\]<at>/);
  });
});
