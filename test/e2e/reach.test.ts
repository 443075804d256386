import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { CardContent } from '../../cards/render.js';
import { readUpload } from '../../data/intake/files/readUpload.js';
import { createRateLimit } from '../../bot/rateLimit.js';
import { texts } from '../../bot/texts.js';
import { aConsent, aGroupMessage, aMessage, aSearch } from '../builders/anActivity.js';
import { visibleText } from '../cards/visibleText.js';
import { type FakeFileServer, startFakeFileServer } from '../fakes/fakeFileServer.js';
import type { BotUnderTest } from './postActivity.js';
import { type RealBot, startRealBot } from './startBot.js';
import { startFakedBot } from './startFakedBot.js';
import { startProductionBot } from './startProductionBot.js';
import { type Reply, type Talk, talkTo } from './talkTo.js';

let bot: RealBot;
let files: FakeFileServer;
let talk: Talk;
beforeAll(async () => {
  files = await startFakeFileServer();
  bot = await startRealBot();
  talk = talkTo(bot);
});
afterAll(async () => {
  await bot.stop();
  await files.close();
});

interface Result {
  readonly contentType: string;
  readonly content: CardContent;
  readonly preview: {
    readonly contentType: string;
    readonly content: { readonly title: string; readonly text: string };
  };
}

interface Searched {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly Result[];
}

async function search(activity: object, asked: Pick<BotUnderTest, 'post'> = bot): Promise<Searched> {
  const response = await asked.post(activity);
  expect(response.status).toBe(200);
  return (response.json() as { readonly composeExtension: Searched }).composeExtension;
}

const plain = (text: string): string => text.replace(/\u00A0/gu, ' ');
const titlesOf = ({ attachments = [] }: Searched) => attachments.map(({ preview }) => preview.content.title);
const linesOf = ({ attachments = [] }: Searched) =>
  attachments.map(({ preview: { content } }) => plain(`${content.title}: ${content.text}`));

describe('a search from the compose box', () => {
  it.each([
    { name: 'a name', typed: 'sjukfrånvaro' },
    { name: 'a name half typed', typed: 'sju' },
    { name: 'a name in English, with the locale of Sweden', typed: 'sick leave' },
    { name: 'a question', typed: 'hur hög är sjukfrånvaron i november?' },
  ])('finds the indicator by $name, as in the answer', async ({ typed }) => {
    const [first] = linesOf(await search(aSearch(typed)));
    expect(first).toBe('Sjukfrånvaro: 5,3 % · mål 5 % · ▲ Gul · november 2023');
  });

  test('gives the card of the answer, without buttons and without what only concerns who asked', async () => {
    const { attachments = [] } = await search(aSearch('sjukfrånvaro'));
    const [{ contentType, content, preview } = { contentType: '', content: {}, preview: null }] = attachments;
    expect([contentType, preview?.contentType]).toEqual([
      'application/vnd.microsoft.card.adaptive',
      'application/vnd.microsoft.card.thumbnail',
    ]);
    const shown = visibleText(content);
    expect(shown).toContain('5,3 %');
    expect(shown).toContain('Källa: ');
    expect(shown).not.toMatch(/Senaste|du nyss|Jag läste/);
    expect(JSON.stringify(content)).not.toContain('Action.');
  });

  test('before anything is typed shows the worst of the newest report', async () => {
    const found = linesOf(await search(aSearch(null)));
    expect(found).toHaveLength(8);
    expect(found.filter((line) => line.includes('◆ Röd'))).toHaveLength(4);
    expect(found.slice(0, 4).every((line) => line.includes('◆ Röd'))).toBe(true);
    expect(linesOf(await search(aSearch('')))).toEqual(found);
  });

  test('finds what several names fit, and at most eight', async () => {
    expect(titlesOf(await search(aSearch('kostnad')))).toEqual(
      expect.arrayContaining(['Verksamhetens kostnader', 'Personalkostnader', 'Konsultkostnader']),
    );
    expect(titlesOf(await search(aSearch('k')))).toHaveLength(8);
  });

  test('finds projects too', async () => {
    expect(linesOf(await search(aSearch('city information')))[0]).toBe(
      'Införande av city information platform/IoT: Projekt · ▲ Gul · november 2023',
    );
  });

  it.each([
    { typed: 'xyzzy', locale: 'sv-SE', text: 'Det vet jag inte. Jag hittar inget i rapporten om ”xyzzy”.' },
    {
      typed: 'xyzzy',
      locale: 'en-GB',
      text: 'I do not know that. I find nothing in the report about “xyzzy”.',
    },
    {
      typed: 'sjukfrånvaro 2019',
      locale: 'sv-SE',
      text: 'Sjukfrånvaro: Det finns ingen siffra för 2019.',
    },
  ])('says why $typed gives nothing, in $locale', async ({ typed, locale, text }) => {
    const { type, text: said = '' } = await search(aSearch(typed, { locale }));
    expect([type, plain(said)]).toEqual(['message', text]);
  });

  test('answers an English client in English', async () => {
    expect(linesOf(await search(aSearch('sick leave', { locale: 'en-GB' })))[0]).toBe(
      'Sickness absence (Sjukfrånvaro): 5.3% · target 5% · ▲ Yellow · November 2023',
    );
  });

  it.each([
    { name: 'no parameters at all', value: {} },
    { name: 'another parameter', value: { parameters: [{ name: 'other', value: 'x' }] } },
  ])('with $name is one with nothing typed', async ({ value }) => {
    expect(titlesOf(await search(aSearch(null, { value })))).toHaveLength(8);
  });

  it.each([
    { name: 'no value', value: undefined },
    { name: 'a list for a value', value: [] },
    { name: 'a number typed', value: { parameters: [{ name: 'figure', value: 5 }] } },
    { name: 'too much typed', value: { parameters: [{ name: 'figure', value: 'x'.repeat(201) }] } },
    { name: 'a broken parameter', value: { parameters: [null] } },
  ])('with $name is told politely', async ({ value }) => {
    const { type, text } = await search(aSearch(null, { value }));
    expect([type, text]).toEqual([
      'message',
      'Det gick inte att söka efter det. Skriv namnet på en indikator eller ett projekt.',
    ]);
  });

  test('has one page', async () => {
    const value = {
      parameters: [{ name: 'figure', value: 'k' }],
      queryOptions: { skip: 25, count: 25 },
    };
    expect(await search(aSearch(null, { value }))).toMatchObject({ type: 'result', attachments: [] });
  });

  test('sends nothing to the chat, remembers neither it nor what was typed', async () => {
    const sent = bot.connector.sent.length;
    await search(aSearch('hemlighetsord', { conversation: { id: 'a:other', conversationType: 'personal' } }));
    expect(bot.connector.sent).toHaveLength(sent);
    expect(JSON.stringify(bot.log)).not.toContain('hemlighetsord');
    expect((await talk.say('obesvarade frågor')).card).not.toContain('hemlighetsord');
    expect((await talk.say('och målet?')).said).not.toContain('Sjukfrånvaro');
  });
});

test('a search that breaks says so in its own place, in the person’s language, and nothing in the chat', async () => {
  const faked = await startFakedBot();
  try {
    const { type, text } = await search(aSearch('krasch', { locale: 'en-GB' }), faked);
    expect([type, text]).toEqual([
      'message',
      expect.stringMatching(/^Something went wrong.*Error code: \w{8}$/),
    ]);
    expect(faked.connector.sent).toEqual([]);
    expect(faked.log.filter(({ event }) => event === 'turn.failed')).toHaveLength(1);
  } finally {
    await faked.stop();
  }
});

test('whoever searches faster than anybody types is told so, and can still ask', async () => {
  const production = await startProductionBot({ rateLimit: createRateLimit(() => 0) });
  try {
    const said: (string | undefined)[] = [];
    for (let times = 0; times < 12; times += 1)
      said.push((await search(aSearch('x', { locale: 'en-GB' }), production)).text);
    expect(said.filter((text) => text === texts.en.search.tooFast)).toHaveLength(2);
    expect(said.at(-1)).toBe(texts.en.search.tooFast);
    await production.post(aMessage('Hur är sjukfrånvaron?'));
    expect(production.connector.sent.map(({ activity }) => activity.summary)).toEqual([
      expect.stringContaining('Hur är sjukfrånvaron?'),
    ]);
  } finally {
    await production.stop();
  }
});

test('a search that Teams sends again is told so in its own place', async () => {
  const again = aSearch('sjukfrånvaro');
  expect((await search(again)).type).toBe('result');
  expect(await search(again)).toEqual({ type: 'message', text: texts.sv.search.late });
});

/** Says yes to the file and reads what was put into the OneDrive, as the bot reads workbooks. */
async function accepted(consent: Reply) {
  const { acceptContext, sizeInBytes } = consent.attachment?.content as Readonly<Record<string, unknown>>;
  const link = await talk.send(aConsent('accept', acceptContext, files.putUrl));
  expect(link.attachment?.contentType).toContain('file.info');
  const bytes = files.puts.at(-1)?.bytes ?? Buffer.alloc(0);
  expect(bytes.length).toBe(sizeInBytes);
  const { tables } = readUpload({ kind: 'files', files: [{ name: 'fil.xlsx', bytes }] });
  return tables;
}

const offeredName = ({ attachment }: Reply): unknown =>
  (attachment as { readonly name?: unknown } | null)?.name ?? null;

describe('an export', () => {
  it.each([
    { text: 'exportera', name: 'Månadsrapport 2023-11 version 1.xlsx' },
    { text: 'exportera november', name: 'Månadsrapport 2023-11 version 1.xlsx' },
    { text: 'export to excel', name: 'Månadsrapport 2023-11 version 1.xlsx' },
    { text: 'exportera ekonomin', name: 'Månadsrapport 2023-11 version 1.xlsx' },
    { text: 'exportera novemberrapporten', name: 'Månadsrapport 2023-11 version 1.xlsx' },
    { text: 'exportera sjukfrånvaro', name: 'Historik Sjukfrånvaro.xlsx' },
    { text: 'exportera utvecklingen av sjukfrånvaron', name: 'Historik Sjukfrånvaro.xlsx' },
    { text: 'ge mig SLA i excel', name: 'Historik Efterlevnad servicenivå - SLA.xlsx' },
  ])('”$text” offers $name', async ({ text, name }) => {
    expect(offeredName(await talk.say(text))).toBe(name);
  });

  test('of what was just asked about', async () => {
    await talk.say('sjukfrånvaro november');
    expect(offeredName(await talk.say('exportera det här till excel'))).toBe('Historik Sjukfrånvaro.xlsx');
  });

  test('of the month arrives with its tables', async () => {
    const tables = await accepted(await talk.say('exportera november'));
    expect(tables.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['Indikatorer', 'Ekonomi', 'Resultat', 'Projekt', 'Kommentarer']),
    );
  });

  test('of an indicator arrives with its history', async () => {
    const [table] = await accepted(await talk.say('exportera sjukfrånvaro'));
    expect(table?.sheet).toBe('Utveckling');
    expect(
      table?.rows
        .at(-1)
        ?.cells.map(({ text }) => text)
        .slice(0, 2),
    ).toContain('2023-11');
  });

  test('of what several fit is chosen by a button', async () => {
    const asked = await talk.say('exportera kostnader');
    expect(asked.said).toContain('Menar du …?');
    expect(asked.buttons.map(({ verb }) => verb)).toEqual(Array(asked.buttons.length).fill('exportHistory'));
    expect(offeredName(await talk.press(asked, 'exportHistory'))).toMatch(/^Historik .*\.xlsx$/);
  });

  it.each([
    { text: 'exportera oktober', said: /oktober 2023/ },
    { text: 'exportera xyzzy', said: /”xyzzy”/ },
    { text: 'exportera sjukfrånvaro per avdelning', said: /avdelning/ },
    { text: 'exportera telefoniprojektet', said: /Bara indikatorer har en historik/ },
  ])('”$text” is answered with why there is none', async ({ text, said }) => {
    const reply = await talk.say(text);
    expect(offeredName(reply)).toBeNull();
    expect(reply.said).toMatch(said);
  });

  test('in a group leads to the personal chat', async () => {
    const reply = await talk.send(aGroupMessage('exportera november'));
    expect(reply.said).toContain('personlig chatt');
    expect(offeredName(reply)).toBeNull();
  });
});
