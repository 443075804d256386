import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '../../bot/roles.js';
import { aMessage, anExecute, aSubmit, ERIK } from '../builders/anActivity.js';
import { type RealBot, startRealBot } from './startBot.js';

/** Märta, who writes when nobody else is named, is a controller; Erik reads. */
const ROLES = new Map<string, ReadonlySet<Role>>([['aad-marta', new Set(['controller'])]]);
const WORDS = 'ohälsotal';

let bot: RealBot;
beforeAll(async () => {
  bot = await startRealBot({ roles: ROLES });
});
afterAll(() => bot.stop());

interface Button {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fallback: { readonly data: Readonly<Record<string, unknown>> };
}

interface Reply {
  readonly said: string;
  readonly card: string;
  readonly buttons: readonly Button[];
}

/** Sends it and reads the one message that comes back. */
async function replyTo(activity: object): Promise<Reply> {
  const before = bot.connector.sent.length;
  expect(await bot.post(activity)).toMatchObject({ status: 200 });
  const replies = bot.connector.sent.slice(before);
  expect(replies).toHaveLength(1);
  const { summary = '', attachments = [] } = replies[0]?.activity ?? {};
  const content = attachments[0]?.content;
  return { said: summary, card: JSON.stringify(content ?? null), buttons: buttonsOf(content) };
}

function buttonsOf(node: unknown): Button[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isButton(node) ? [node] : [];
  return [...own, ...Object.values(node).flatMap(buttonsOf)];
}

function isButton(node: object): node is Button {
  return 'type' in node && node.type === 'Action.Execute';
}

/** Presses it as Teams does: what the form holds comes with what the button carries. */
async function press({ buttons }: Reply, verb: string, inputs: object = {}): Promise<Reply> {
  const button = buttons.find((candidate) => candidate.verb === verb);
  return replyTo(anExecute(verb, { ...button?.data, ...inputs }));
}

const ask = (text: string, fields: Readonly<Record<string, unknown>> = {}): Promise<Reply> =>
  replyTo(aMessage(text, fields));

test('an unknown word is counted, taught by card, answered, removed and unknown again', async () => {
  expect((await ask(`hur är ${WORDS}et i november?`)).said).toContain('Det vet jag inte');

  const unanswered = await ask('obesvarade frågor');
  expect(unanswered.said).toContain('”ohalsotalet”');
  expect(unanswered.card).toContain('1 gång, senast 5\u00a0december 2023');

  const form = await press(unanswered, 'openSynonymForm');
  expect(form.card).toContain('"value":"ohalsotalet"');
  const confirm = await press(form, 'proposeSynonym', { words: WORDS, meaning: 'sjukfranvaron' });
  expect(confirm.said).toContain(`När någon skriver ”${WORDS}” menas Sjukfrånvaro.`);
  expect((await ask(WORDS)).said).toContain('Det vet jag inte');

  expect((await press(confirm, 'saveSynonym')).said).toContain('Sparat');
  expect((await ask(`hur är ${WORDS}et i november?`)).said).toContain('5,3');
  expect((await ask('och målet?')).said).toMatch(/sjukfrånvaro/i);
  expect((await ask(`Hur är ${WORDS}et?`, { from: ERIK })).said).toContain('5,3');

  const list = await ask('synonymer');
  expect(list.card).toContain('Tillagd av Märta Ek 5\u00a0december 2023');
  expect((await press(list, 'removeSynonym')).said).toContain('betyder inte längre Sjukfrånvaro');
  expect((await ask(`hur är ${WORDS}et i november?`)).said).toContain('Det vet jag inte');
});

test('the form of an older client, which sends a message, does the same', async () => {
  const [submit] = (await ask('lägg till synonym')).buttons;
  const confirm = await replyTo(
    aSubmit({ ...submit?.fallback.data, words: 'frånvarograd', meaning: 'sjukfrånvaro' }),
  );
  expect(confirm.said).toContain('”frånvarograd” menas Sjukfrånvaro');
  const save = confirm.buttons.find(({ verb }) => verb === 'saveSynonym');
  expect((await replyTo(aSubmit(save?.fallback.data))).said).toContain('Sparat');
  expect((await ask('frånvarograd')).said).toContain('5,3');
});

test('a reader is refused politely by sentence and by button, and it is on record', async () => {
  const byCommand = await ask('lägg till synonym', { from: ERIK });
  expect(byCommand.said).toContain('Be förvaltningens controller om hjälp');
  const data = { words: WORDS, subjectId: 'kundfakturor' };
  const byButton = await replyTo(anExecute('saveSynonym', data, { from: ERIK, locale: 'en-GB' }));
  expect(byButton.said).toContain('Ask your department’s controller for help');
  expect((await ask(WORDS)).said).toContain('Det vet jag inte');
  expect(bot.log.filter(({ event }) => event === 'action.refused')).toMatchObject([
    { action: 'addSynonym', role: 'controller' },
    { action: 'saveSynonym', role: 'controller' },
  ]);
});

test('what is kept tells what was done and by whom, and nothing of what was asked', async () => {
  // Counts of a few seconds are written together.
  bot.clock.pass(10_000);
  await ask('vabbandet för Anna Ek, anna.ek@example.se?', { from: ERIK });
  const files = ['unknownWords.json', 'synonyms.json', 'audit.jsonl'];
  const texts = await Promise.all(files.map((file) => readFile(join(bot.dataDir, file), 'utf8')));
  const kept = texts.join('\n');
  expect(kept).toContain('vabbandet');
  expect(kept).toContain('actionRefused');
  expect(kept).toContain('synonymAdded');
  expect(kept).not.toMatch(/anna|example|i november|vabbandet för/i);
  expect(JSON.stringify(bot.log)).not.toMatch(/ohälsotal|vabb/);
});
