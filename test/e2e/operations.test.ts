import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLiveAnswerer } from '../../bot/liveAnswerer.js';
import { aMessage, anExecute } from '../builders/anActivity.js';
import { createFakeAnswerer } from '../fakes/fakeAnswerer.js';
import { type FakeFileServer, startFakeFileServer } from '../fakes/fakeFileServer.js';
import { openTestStorage } from '../data/store/openTestStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from '../data/store/temporaryDirectory.js';
import { demoTable } from './demoFiles.js';
import { type RealBot, startRealBot } from './startBot.js';
import { startFakedBot } from './startFakedBot.js';
import { talkTo, type Reply } from './talkTo.js';

/** An upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(60_000);

const METRICS = { metrics: { port: 0, host: '127.0.0.1' } };
const TICKED = { warningsChecked: 'true' };

let files: FakeFileServer;
let directory: TemporaryDirectory;
beforeEach(async () => {
  files = await startFakeFileServer();
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await files.close();
  await directory.remove();
});

/** Hands in the demonstration's figures with one that is worse, as a correction. */
async function handInWorse(
  bot: RealBot,
  comment: string,
  name = 'indikatorer.csv',
  person: Readonly<Record<string, unknown>> = {},
): Promise<Reply> {
  const talk = talkTo(bot);
  const form = await talk.say('ladda upp', person);
  const inputs = { period: '2023-11', kind: 'correction', comment, pasted: '' };
  await talk.press(form, 'reviewUpload', inputs, person);
  const { bytes } = await demoTable('indikatorer', (text) => text.replace(';5,1;5,3;', ';5,1;7,9;'));
  return talk.attach([{ name, url: files.serve(bytes) }], person);
}

async function statusOf(url: string): Promise<readonly [number, string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}

describe('the metrics', () => {
  let bot: RealBot;
  beforeEach(async () => {
    bot = await startRealBot(METRICS);
  });
  afterEach(() => bot.stop());

  const read = async (): Promise<string> => (await statusOf(bot.metricsUrl ?? ''))[1];

  test('tell what people did', async () => {
    const talk = talkTo(bot);
    await talk.say('Hur är sjukfrånvaron?');
    await talk.say('hur många älgar finns det');
    const preview = await handInWorse(bot, 'Sent rapporterad frånvaro');
    const receipt = await talk.press(preview, 'confirmUpload', TICKED);
    await talk.press(receipt, 'undoRevision');
    const text = await read();
    for (const figure of [
      'kpi_questions_total{answer="reading"} 1',
      'kpi_questions_total{answer="notFound"} 1',
      'kpi_uploads_total{outcome="reviewed"} 1',
      'kpi_uploads_total{outcome="published"} 1',
      'kpi_uploads_total{outcome="undone"} 1',
      'kpi_uploads_total{outcome="refused"} 0',
      'kpi_turns_total{kind="message",outcome="failed"} 0',
      'kpi_store_up 1',
    ])
      expect(text).toContain(`\n${figure}\n`);
    expect(text).toMatch(/\nkpi_turns_total\{kind="cardAction",outcome="answered"\} [3-9]\n/);
    expect(text).toMatch(/\nkpi_alerts_told_total\{reason="\w+"\} \d+\n/);
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d+/);
  });

  test('count a turn that failed as failed', async () => {
    // Of what Teams refuses for good the SDK makes no second attempt.
    bot.connector.behave({ status: 400 });
    await bot.post(aMessage('Hur är sjukfrånvaron?'));
    expect(await read()).toContain('\nkpi_turns_total{kind="message",outcome="failed"} 1\n');
    expect(bot.log).toContainEqual(expect.objectContaining({ event: 'turn.finished', outcome: 'failed' }));
  });

  test('have no label that somebody made up, however much is made up', async () => {
    const makeUp = async (index: number): Promise<void> => {
      const made = `made-up-${index}`;
      const conversation = { id: made, name: made, conversationType: made };
      await bot.post({ ...aMessage(made), type: made, name: made, conversation });
      await bot.post({ ...aMessage(made), channelId: made });
      await bot.post(anExecute(made, { [made]: made }, { locale: made }));
      await bot.post(anExecute('ask', { request: { intent: made } }, { name: made }));
    };
    const series = async () => (await read()).split('\n').filter((line) => line.startsWith('kpi_')).length;
    await makeUp(0);
    const before = await series();
    for (let index = 1; index < 20; index += 1) await makeUp(index);
    expect(await series()).toBe(before);
    expect(await read()).not.toContain('made-up');
  });

  test('are not where Teams calls', async () => {
    expect((await statusOf(`${bot.url}/metrics`))[0]).toBe(404);
    expect((await statusOf((bot.metricsUrl ?? '').replace('/metrics', '/healthz')))[0]).toBe(404);
  });

  test('are gone when the bot has stopped', async () => {
    const url = bot.metricsUrl ?? '';
    await bot.restart();
    await expect(fetch(url)).rejects.toThrow();
  });
});

test('the metrics are not served unless asked for', async () => {
  const bot = await startRealBot();
  expect(bot.metricsUrl).toBeNull();
  await bot.stop();
});

describe('/readyz', () => {
  test('says that it is ready, as /healthz does', async () => {
    const bot = await startFakedBot();
    expect(await statusOf(`${bot.url}/readyz`)).toEqual([200, 'ready']);
    expect(await statusOf(`${bot.url}/healthz`)).toEqual([200, 'ready']);
    await bot.stop();
  });

  test('says when the store does not answer, while /healthz lets the bot live', async () => {
    const bot = await startFakedBot({ probe: () => Promise.reject(new Error('gone')) });
    expect(await statusOf(`${bot.url}/readyz`)).toEqual([503, 'store']);
    expect(await statusOf(`${bot.url}/healthz`)).toEqual([200, 'ready']);
    await bot.stop();
  });

  test('says when the embedded store has lost its directory', async () => {
    const bot = await startRealBot({ dataDir: directory.path });
    const lock = (await readdir(directory.path)).find((name) => name.endsWith('.lock')) ?? '';
    await rename(join(directory.path, lock), join(directory.path, 'away'));
    expect(await statusOf(`${bot.url}/readyz`)).toEqual([503, 'store']);
    await rename(join(directory.path, 'away'), join(directory.path, lock));
    await bot.stop();
  });

  test('says that the bot is starting until the reports are loaded', async () => {
    const answerer = createLiveAnswerer(async () => createFakeAnswerer());
    const bot = await startFakedBot({ answerer });
    expect(await statusOf(`${bot.url}/readyz`)).toEqual([503, 'starting']);
    await answerer.refresh();
    expect(await statusOf(`${bot.url}/readyz`)).toEqual([200, 'ready']);
    await bot.stop();
  });

  test('says that the bot is stopping, while it still takes turns for those who have not noticed', async () => {
    const bot = await startFakedBot({ stopDelayMs: 500 });
    const stopped = bot.stop();
    expect(await statusOf(`${bot.url}/readyz`)).toEqual([503, 'stopping']);
    expect(await statusOf(`${bot.url}/healthz`)).toEqual([503, 'not ready']);
    expect(await bot.post(aMessage('hej'))).toMatchObject({ status: 200 });
    expect(bot.connector.sent).toHaveLength(1);
    await stopped;
    await expect(fetch(`${bot.url}/readyz`)).rejects.toThrow();
  });
});

test('a stop finishes the turns and the deliveries at hand, and takes no other', async () => {
  const bot = await startRealBot();
  bot.connector.behave({ delayMs: 400 });
  const chats = ['a:1', 'a:2', 'a:3'];
  const turns = chats.map((id) =>
    bot.post(aMessage('Hur är sjukfrånvaron?', { conversation: { id, conversationType: 'personal' } })),
  );
  await bot.connector.received(chats.length);
  const stopped = bot.stop();
  await expect(bot.post(aMessage('hej'))).rejects.toThrow();
  expect((await Promise.all(turns)).map(({ status }) => status)).toEqual([200, 200, 200]);
  await stopped;
  expect(bot.log.filter(({ event }) => event === 'turn.finished')).toHaveLength(chats.length);
  expect(bot.log.filter(({ level }) => level !== 'info')).toEqual([]);
});

/** Words that stand nowhere else, by where a person puts them. */
const TELLTALES = {
  name: 'Zebulon Hemligsson',
  question: 'kvittenberg',
  taught: 'qvistledighet',
  comment: 'kommentarhemlis',
  figure: 'siffervilla',
  fileName: 'filhemlis',
  cell: 'cellhemlis',
  acknowledgement: 'kvittohemlis',
  made: 'knapphemlis',
} as const;

describe('the log', () => {
  let bot: RealBot;
  beforeEach(async () => {
    bot = await startRealBot({ ...METRICS, dataDir: directory.path });
  });
  afterEach(() => bot.stop());

  const from = { id: '29:zebulon', name: TELLTALES.name, aadObjectId: 'aad-zebulon' };
  const say = (text: string, fields: object = {}) => bot.post(aMessage(text, { from, ...fields }));
  const press = (verb: string, data: object) => bot.post(anExecute(verb, data, { from }));
  const lines = (): string[] => bot.log.map((line) => JSON.stringify(line).toLowerCase());

  /** All that lies in the store, as text. */
  async function kept(): Promise<string> {
    const names = await readdir(directory.path, { recursive: true });
    const texts = names.map((name) => readFile(join(directory.path, name), 'utf8').catch(() => ''));
    return (await Promise.all(texts)).join('\n').toLowerCase();
  }

  /** Whatever a person can write, once where it is taken and once where it is refused. */
  async function converse(): Promise<void> {
    const { question, taught, comment, figure, fileName, cell, acknowledgement, made } = TELLTALES;
    const elsewhere = { conversation: { id: 'a:follower', conversationType: 'personal' } };
    await say('bevaka allt', elsewhere);
    await say(`hur är sjukfrånvaron i ${question}?`);
    await say(`hur många ${question} har ${TELLTALES.name}?`);
    await say(`när någon skriver ${taught} menas sjukfrånvaro`);
    await press('saveSynonym', { words: taught, subjectId: 'sjukfranvaro' });
    await press('saveSynonym', { words: [taught], subjectId: made });
    await say('rätta sjukfrånvaro november till 5,4');
    const key = { indicatorId: 'sjukfranvaro', period: '2023-11', field: 'outcome', comment };
    await press('reviewCorrection', { ...key, value: figure });
    await press('reviewCorrection', { ...key, [made]: made, value: '5,4', period: made });
    const inputs = { period: '2023-11', kind: 'correction', comment };
    await press('reviewUpload', { ...inputs, pasted: `Indikator;Utfall\n${cell};${cell}` });
    await bot.post(anExecute(made, { [made]: made }, { from }));

    const talk = talkTo(bot);
    const person = { from };
    const form = await talk.say('ladda upp', person);
    await talk.press(form, 'reviewUpload', { ...inputs, pasted: '' }, person);
    const broken = new TextEncoder().encode(`"${cell};${cell}\n`);
    await talk.attach([{ name: `${fileName}.csv`, url: files.serve(broken) }], person);
    const preview = await handInWorse(bot, comment, `${fileName}.csv`, person);
    await talk.press(preview, 'confirmUpload', TICKED, person);
    await bot.delivered();
    await press('acknowledgeAlerts', { alerts: [1], comment: acknowledgement, actionOwner: TELLTALES.name });
    await bot.delivered();
  }

  /** Teams that refuses, and a store that has lost its directory. */
  async function fail(): Promise<void> {
    bot.connector.behave({ status: 400, times: 2 });
    await say(`hur är sjukfrånvaron i ${TELLTALES.question}?`);
    const lock = (await readdir(directory.path)).find((name) => name.endsWith('.lock')) ?? '';
    await rename(join(directory.path, lock), join(directory.path, 'away'));
    await press('acknowledgeAlerts', { alerts: [2], comment: TELLTALES.acknowledgement });
    await press('saveSynonym', { words: TELLTALES.taught, subjectId: 'sjukfranvaro' });
    await rename(join(directory.path, 'away'), join(directory.path, lock));
  }

  test('holds no word of what people wrote or are called', async () => {
    await converse();
    await fail();
    const events = new Set(bot.log.map(({ event }) => event));
    const expected = [
      'question.answered',
      'synonym.added',
      'upload.reviewed',
      'upload.rejected',
      'upload.published',
      'outbox.sent',
      'action.invalid',
      'action.unknown',
      'turn.failed',
    ];
    expect(expected.filter((event) => !events.has(event))).toEqual([]);
    const words = Object.values(TELLTALES).flatMap((text) => text.toLowerCase().split(' '));
    const telling = lines().filter((line) => words.some((word) => line.includes(word)));
    expect(telling).toEqual([]);

    const [, metrics] = await statusOf(bot.metricsUrl ?? '');
    expect(words.filter((word) => metrics.toLowerCase().includes(word))).toEqual([]);
    // They were heard: what was meant to be kept lies in the store.
    const { name, taught, comment, fileName, acknowledgement } = TELLTALES;
    const store = await kept();
    const meant = [name, taught, comment, fileName, acknowledgement].map((text) => text.toLowerCase());
    expect(meant.filter((text) => !store.includes(text))).toEqual([]);
  });

  test('leads from a turn to what it published, told and delivered', async () => {
    const elsewhere = { conversation: { id: 'a:follower', conversationType: 'personal' } };
    await say('bevaka sjukfrånvaro', elsewhere);
    const preview = await handInWorse(bot, 'Sent rapporterad frånvaro');
    await talkTo(bot).press(preview, 'confirmUpload', TICKED);
    await bot.delivered();
    const published = bot.log.find(({ event }) => event === 'upload.published');
    const { turnId, announcements } = published ?? {};
    const ofTurn = bot.log.filter((line) => line.turnId === turnId).map(({ event }) => event);
    expect(ofTurn).toEqual(['upload.published', 'turn.finished']);
    const [announcement] = announcements as readonly number[];
    expect(bot.log).toContainEqual(
      expect.objectContaining({
        event: 'outbox.sent',
        messageId: `alert ${announcement} a:follower`,
      }),
    );
  });
});

describe('a backup', () => {
  /** What those who use the bot would miss. */
  const QUESTIONS = [
    'Hur är sjukfrånvaron?',
    'qvistfrånvaro november',
    'alla projekt',
    'visa synonymer',
    'mina bevakningar',
    'vilka larm är öppna?',
    'historik november',
    'visa källa sjukfrånvaro november',
  ];

  async function answersOf(bot: RealBot): Promise<string[]> {
    const talk = talkTo(bot);
    const answers: string[] = [];
    for (const question of QUESTIONS) answers.push((await talk.say(question)).card);
    return answers;
  }

  /** A bot that has seen some use. */
  async function startUsed(dataDir: string): Promise<RealBot> {
    const bot = await startRealBot({ dataDir });
    const talk = talkTo(bot);
    await bot.post(aMessage('bevaka projekten'));
    const teaching = { words: 'qvistfrånvaro', subjectId: 'sjukfranvaro' };
    await talk.send(anExecute('saveSynonym', teaching));
    const preview = await handInWorse(bot, 'Sent rapporterad frånvaro');
    await talk.press(preview, 'confirmUpload', TICKED);
    return bot;
  }

  test('of a stopped bot’s directory, restored, answers the same and goes on', async () => {
    const [original, backup] = [join(directory.path, 'data'), join(directory.path, 'backup')];
    const bot = await startUsed(original);
    const answers = await answersOf(bot);
    expect(answers[0]).toContain('7,9');
    await bot.stop();
    await cp(original, backup, { recursive: true });
    await rm(original, { recursive: true });

    await cp(backup, original, { recursive: true });
    const restored = await startRealBot({ dataDir: original });
    expect(await answersOf(restored)).toEqual(answers);
    const talk = talkTo(restored);
    const undone = await talk.send(anExecute('undoRevision', { period: '2023-11', number: 2 }));
    expect(undone.said).toContain('version 2');
    expect((await talk.say('Hur är sjukfrånvaron?')).card).toContain('5,3');
    await restored.stop();
  });

  test('of a running bot’s disk at one moment is opened like after a power cut', async () => {
    const [original, snapshot] = [join(directory.path, 'data'), join(directory.path, 'snapshot')];
    const bot = await startUsed(original);
    await cp(original, snapshot, { recursive: true });
    expect((await readdir(snapshot)).filter((name) => name.endsWith('.lock'))).toHaveLength(1);
    const storage = await openTestStorage(snapshot, { lockTiming: { heartbeatMs: 20, staleMs: 100 } });
    expect(await storage.reports.periods()).toContain('2023-11');
    expect((await storage.audit.records()).at(-1)?.action).toBe('revisionPublished');
    await storage.close();
    await bot.stop();
  });

  test('that is damaged is refused by the name of the file', async () => {
    const original = join(directory.path, 'data');
    const bot = await startUsed(original);
    await bot.stop();
    const torn = join(original, 'definitions.json');
    await writeFile(torn, (await readFile(torn, 'utf8')).slice(0, -20));
    await expect(openTestStorage(original)).rejects.toMatchObject({
      code: 'store.corrupt',
      message: expect.stringContaining('definitions.json') as unknown,
    });
  });
});
