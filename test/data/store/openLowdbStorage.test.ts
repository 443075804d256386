import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { NO_ALERTING } from '../../../data/alerts/alerting.js';
import type { Storage } from '../../../data/ports.js';
import {
  aDataset,
  aDraft,
  anAuditEntry,
  anIndicator,
  aPublication,
  NOVEMBER,
  OCTOBER,
} from '../../contracts/aDraft.js';
import { leaveAlerts } from '../../builders/noAlerting.js';
import { tellNext } from '../../contracts/anAlertingChange.js';
import { anUploadSession, SESSION_ID } from '../../contracts/anUploadSession.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { failureOf } from './failureOf.js';
import { openTestStorage } from './openTestStorage.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

let directory: TemporaryDirectory;
const opened: Storage[] = [];

const at = (...parts: readonly string[]) => join(directory.path, ...parts);
const NOVEMBER_FILE = ['periods', '2023-11.json'] as const;
const JOB_RUN = {
  job: 'tellPending',
  startedAt: '2023-12-05T07:00:00.000Z',
  finishedAt: '2023-12-05T07:00:01.000Z',
  error: null,
};
const second = (outcome = 5.3) =>
  aPublication({ draft: aDraft({ dataset: aDataset(NOVEMBER, outcome) }), baseNumber: 1 });

async function open(options: Parameters<typeof openTestStorage>[1] = {}): Promise<Storage> {
  const storage = await openTestStorage(directory.path, options);
  opened.push(storage);
  return storage;
}

/**
 * A closed storage with definitions, synonyms, an unknown word, a job's run and the first revision of October and
 * November, which brings an alert.
 */
async function filled(): Promise<void> {
  const storage = await open();
  await storage.reports.saveDefinitions([anIndicator()], 0, anAuditEntry(), leaveAlerts);
  await storage.reports.publish(aPublication({ draft: aDraft({ dataset: aDataset(OCTOBER) }) }));
  await storage.reports.publish(aPublication({ alerting: tellNext }));
  await storage.jobRuns.record(JOB_RUN);
  await storage.synonyms.saveSynonyms([], 0, anAuditEntry({ action: 'synonymRemoved' }));
  await storage.unknownWords.count(['vabb']);
  await storage.close();
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((storage) => storage.close()));
  await directory.remove();
});

test('what was saved is there after opening again', async () => {
  await filled();
  const { reports, audit, synonyms, unknownWords, alerts, jobRuns, outbox } = await open();
  expect(await reports.periods()).toEqual(['2023-10', '2023-11']);
  expect(await reports.revisions(NOVEMBER)).toMatchObject([{ number: 1, dataset: aDataset() }]);
  expect(await reports.definitions()).toEqual({ version: 1, indicators: [anIndicator()] });
  expect((await audit.records()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(await synonyms.synonyms()).toEqual({ version: 1, entries: [] });
  expect(await unknownWords.top(9)).toMatchObject([{ word: 'vabb', times: 1 }]);
  const { alerting, decided, announced } = tellNext(NO_ALERTING);
  expect(await alerts.current()).toEqual(alerting);
  expect(await alerts.decisions()).toEqual(decided);
  expect(await alerts.announced()).toEqual(announced);
  expect(await outbox.waiting()).toBe(1);
  expect(await jobRuns.all()).toEqual([JOB_RUN]);
});

test('the audit chain goes on after opening again', async () => {
  await filled();
  const { audit, reports } = await open();
  const last = (await audit.records()).at(-1);
  await reports.publish(second());
  expect((await audit.records()).at(-1)).toMatchObject({ number: 6, previousHash: last?.hash });
});

test('a publication that means nothing for the alerts writes its own period and one line of the audit log, and no other file', async () => {
  await filled();
  const others = [
    'definitions.json',
    'synonyms.json',
    'unknownWords.json',
    'periods/2023-10.json',
    'alerts.json',
    'decisions.json',
    'announcements.jsonl',
    'outbox.jsonl',
  ];
  const contents = () => Promise.all(others.map(async (file) => readFile(at(file), 'utf8')));
  const inodes = () =>
    Promise.all([...others, 'audit.jsonl'].map(async (file) => (await stat(at(file))).ino));
  const [before, inodesBefore] = [await contents(), await inodes()];
  const logBefore = await readFile(at('audit.jsonl'), 'utf8');
  const { reports } = await open();
  await reports.publish(second());
  expect(await readdir(at('periods'))).toEqual(['2023-10.json', '2023-11.json']);
  expect(await contents()).toEqual(before);
  expect(await inodes()).toEqual(inodesBefore);
  expect((await readFile(at('audit.jsonl'), 'utf8')).slice(0, logBefore.length)).toBe(logBefore);
});

test('earlier definitions and synonyms stay in their files', async () => {
  await filled();
  const { reports, synonyms } = await open();
  await reports.saveDefinitions([], 1, anAuditEntry(), leaveAlerts);
  await synonyms.saveSynonyms([], 1, anAuditEntry());
  const savedAt = '2023-12-05T07:00:00.000Z';
  expect(JSON.parse(await readFile(at('definitions.json'), 'utf8'))).toMatchObject({
    versions: [
      { version: 1, savedAt, indicators: [{ id: 'sjukfranvaro' }] },
      { version: 2, savedAt, indicators: [] },
    ],
  });
  expect(JSON.parse(await readFile(at('synonyms.json'), 'utf8'))).toEqual({
    versions: [
      { version: 1, savedAt, entries: [] },
      { version: 2, savedAt, entries: [] },
    ],
  });
});

describe('a file that is not whole', () => {
  const half = async (path: string) => {
    const text = await readFile(path, 'utf8');
    return text.slice(0, text.length / 2);
  };
  const edited = async (path: string, from: string, to: string) => {
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each([
    { name: 'an empty one', content: async () => '', reason: 'the file is empty' },
    { name: 'one of zeros, as a power cut can leave', content: async () => '\0\0\0\0', reason: 'JSON' },
    { name: 'one cut in half', content: half, reason: 'JSON' },
    { name: 'another JSON', content: async () => '{"posts":[]}', reason: 'revisions: Required' },
    {
      name: 'a figure that is text',
      content: (path: string) => edited(path, '"outcome": 5.3', '"outcome": "5,3"'),
      reason: 'revisions.0.dataset.readings.0.outcome: Expected number, received string',
    },
    {
      name: 'a figure changed by hand',
      content: (path: string) => edited(path, '"outcome": 5.3', '"outcome": 4.3'),
      reason: 'revisions.0: contentHash does not fit the dataset',
    },
    {
      name: 'a revision with another number',
      content: (path: string) => edited(path, '"number": 1', '"number": 2'),
      reason: 'revisions.0: revision 2 stands as number 1',
    },
    {
      name: "another period's file",
      content: () => readFile(at('periods', '2023-10.json'), 'utf8'),
      reason: 'revision of 2023-10 with the dataset of 2023-10 in the file of 2023-11',
    },
  ])('$name is named with the reason and left untouched', async ({ content, reason }) => {
    await filled();
    const path = at(...NOVEMBER_FILE);
    const broken = await content(path);
    await writeFile(path, broken);

    const error = await failureOf(open());
    expect(error.code).toBe('store.corrupt');
    expect(error.message).toContain(path);
    expect(error.message).toContain(reason);
    expect(error.message).not.toContain(at('periods', '2023-10.json'));
    expect(await readFile(path, 'utf8')).toBe(broken);
  });

  test('is named together with all others', async () => {
    await filled();
    await writeFile(at('definitions.json'), '');
    await writeFile(at('periods', '2023-10.json'), '{');
    await writeFile(at('periods', 'kopia av 2023-11.json'), '{}');
    await writeFile(at('synonyms.json'), '{}');
    await writeFile(at('audit.jsonl'), '{}\n');
    await writeFile(at('alerts.json'), '{}');
    await writeFile(at('decisions.json'), '{"decisions":[{}]}');
    await writeFile(at('announcements.jsonl'), '{"number":1');
    const { message } = await failureOf(open());
    expect(message).toContain('definitions.json cannot be used: the file is empty');
    expect(message).toContain('2023-10.json cannot be used');
    expect(message).toContain('synonyms.json cannot be used: versions: Required');
    expect(message).toContain('audit.jsonl cannot be used: record 1: ');
    expect(message).toContain('alerts.json cannot be used: states: Required');
    expect(message).toContain('decisions.json cannot be used: decisions.0.key: Required');
    expect(message).toContain('announcements.jsonl cannot be used: line 1: it is not whole');
    expect(message).toContain('kopia av 2023-11.json cannot be used: its name is no period');
  });

  test('does not keep the directory locked', async () => {
    await filled();
    const path = at(...NOVEMBER_FILE);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, '');
    await failureOf(open());
    await writeFile(path, whole);
    expect(await (await open()).reports.periods()).toEqual(['2023-10', '2023-11']);
  });

  test('is no half-written temporary one: that is swept away', async () => {
    await filled();
    await writeFile(at('periods', '.2023-11.json.0b.tmp'), '{"revis');
    await writeFile(at('.definitions.json.0b.tmp'), '');
    await writeFile(at('uploads', '.x.json.0b.tmp'), '');
    const { reports } = await open();
    expect(await reports.revisions(NOVEMBER)).toHaveLength(1);
    expect(await readdir(at('periods'))).toEqual(['2023-10.json', '2023-11.json']);
    expect(await readdir(directory.path)).toEqual([
      'alerts.json',
      'announcements.jsonl',
      'audit.jsonl',
      'decisions.json',
      'definitions.json',
      'jobRuns.json',
      'outbox.jsonl',
      'periods',
      expect.stringMatching(/^store-.+\.lock$/u),
      'synonyms.json',
      'unknownWords.json',
      'uploads',
    ]);
  });
});

describe('an audit log that is not as it was written', () => {
  const changeOf = {
    'a changed detail': (lines: string[]) => lines.with(1, (lines[1] ?? '').replace('2023-11', '2023-12')),
    'a changed name': (lines: string[]) => lines.with(1, (lines[1] ?? '').replace('Märta', 'Berta')),
    'a record taken away': (lines: string[]) => lines.toSpliced(1, 1),
    'the first taken away': (lines: string[]) => lines.slice(1),
    'a record twice': (lines: string[]) => lines.toSpliced(1, 0, lines[1] ?? ''),
    'two that changed places': (lines: string[]) => lines.with(1, lines[2] ?? '').with(2, lines[1] ?? ''),
    'a line of something else': (lines: string[]) => lines.with(1, '{"number":2}'),
    'an empty line': (lines: string[]) => lines.with(1, ''),
    'a last record cut in half': (lines: string[]) =>
      lines.with(-2, '{"number":5,').with(-1, '').slice(0, -1),
  };

  it.each([
    { name: 'a changed detail', reason: 'record 2: hash does not fit' },
    { name: 'a changed name', reason: 'record 2: hash does not fit' },
    { name: 'a record taken away', reason: 'record 2: it says that it is number 3' },
    { name: 'the first taken away', reason: 'record 1: it says that it is number 2' },
    { name: 'a record twice', reason: 'record 3: it says that it is number 2' },
    { name: 'two that changed places', reason: 'record 2: it says that it is number 3' },
    { name: 'a line of something else', reason: 'record 2: actor: Required' },
    { name: 'an empty line', reason: 'record 2: Unexpected end of JSON' },
    { name: 'a last record cut in half', reason: 'record 5: it is not whole' },
  ] as const)('$name is named and left untouched', async ({ name, reason }) => {
    await filled();
    const path = at('audit.jsonl');
    const broken = changeOf[name]((await readFile(path, 'utf8')).split('\n')).join('\n');
    await writeFile(path, broken);

    const error = await failureOf(open());
    expect(error.code).toBe('store.corrupt');
    expect(error.message).toContain(`${path} cannot be used: ${reason}`);
    expect(await readFile(path, 'utf8')).toBe(broken);
  });
});

describe('an upload', () => {
  const uploadFile = () => at('uploads', `${SESSION_ID}.json`);

  test('outlives the process', async () => {
    const storage = await open();
    await storage.uploads.put(anUploadSession());
    await storage.close();
    expect(await (await open()).uploads.get(SESSION_ID)).toEqual(anUploadSession());
  });

  test('that ended meanwhile is forgotten with its file', async () => {
    const storage = await open();
    await storage.uploads.put(anUploadSession());
    await storage.close();
    const { uploads } = await open({ clock: createFakeClock('2023-12-05T08:00:00Z') });
    expect(await uploads.get(SESSION_ID)).toBeNull();
    expect(await readdir(at('uploads'))).toHaveLength(1);
    expect(await uploads.forgetExpired()).toBe(1);
    expect(await readdir(at('uploads'))).toEqual([]);
  });

  it.each([
    { name: 'is empty', content: '', reason: 'the file is empty' },
    { name: 'is cut', content: '{"id":', reason: 'JSON' },
    {
      name: "is another's",
      content: JSON.stringify(anUploadSession({ id: 'c0ffee00-0b1e-4d0c-9a57-3f1b8f6f2d11' })),
      reason: 'it holds the session c0ffee00',
    },
  ])('whose file $name is dropped and named, and stops nothing', async ({ content, reason }) => {
    await filled();
    await writeFile(uploadFile(), content);
    const dropped: string[] = [];
    const storage = await open({ onDropped: ({ code, message }) => dropped.push(`${code} ${message}`) });
    expect(dropped).toEqual([expect.stringContaining(`store.corrupt ${uploadFile()} cannot be used: `)]);
    expect(dropped[0]).toContain(reason);
    expect(await storage.uploads.get(SESSION_ID)).toBeNull();
    expect(await readdir(at('uploads'))).toEqual([]);
    expect(await storage.reports.periods()).toEqual(['2023-10', '2023-11']);
  });

  test('that breaks while the process runs is named', async () => {
    const { uploads } = await open();
    await uploads.put(anUploadSession());
    await writeFile(uploadFile(), '');
    expect(await failureOf(uploads.get(SESSION_ID))).toMatchObject({ code: 'store.corrupt' });
  });
});

describe('unknown words', () => {
  const written = async () => JSON.parse(await readFile(at('unknownWords.json'), 'utf8')) as unknown;
  const counted = (times: number) => ({ words: [{ word: 'vabb', times, lastAsked: '2023-12-05' }] });

  test('are written at most every five seconds, and the rest when the storage closes', async () => {
    const clock = createFakeClock();
    const storage = await open({ clock });
    await storage.unknownWords.count(['vabb']);
    expect(await written()).toEqual(counted(1));
    clock.pass(4_999);
    await storage.unknownWords.count(['vabb']);
    expect(await written()).toEqual(counted(1));
    clock.pass(1);
    await storage.unknownWords.count(['vabb']);
    expect(await written()).toEqual(counted(3));
    await storage.unknownWords.count(['vabb']);
    expect(await written()).toEqual(counted(3));
    await storage.close();
    expect(await written()).toEqual(counted(4));
  });

  test('that are forgotten do not come back', async () => {
    const storage = await open();
    await storage.unknownWords.count(['vabb']);
    await storage.unknownWords.forget('vabb');
    expect(await written()).toEqual({ words: [] });
  });

  test('nothing is written when nothing was asked', async () => {
    await (await open()).close();
    expect(await readdir(directory.path)).not.toContain('unknownWords.json');
  });

  test('of a broken file are named', async () => {
    await writeFile(at('unknownWords.json'), '{"words":[{"word":"vabb","times":0}]}');
    const error = await failureOf(open());
    expect(error.code).toBe('store.corrupt');
    expect(error.message).toContain(`${at('unknownWords.json')} cannot be used: words.0.times`);
  });
});

test('the runs of a broken file are named', async () => {
  await writeFile(at('jobRuns.json'), '{"runs":[{"job":""}]}');
  const error = await failureOf(open());
  expect(error.code).toBe('store.corrupt');
  expect(error.message).toContain(`${at('jobRuns.json')} cannot be used: runs.0.job`);
});

test('a directory that cannot be made is told', async () => {
  await writeFile(at('file'), '');
  const error = await failureOf(openTestStorage(at('file', 'data')));
  expect(error.code).toBe('store.writeFailed');
  expect(error.message).toContain(at('file', 'data'));
});
