import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { StoreError } from '../../../data/errors.js';
import type { ReportStore } from '../../../data/ports.js';
import { openLowdbStore } from '../../../data/store/openLowdbStore.js';
import { aDataset, aDraft, anIndicator, NOVEMBER, OCTOBER } from '../../contracts/aDraft.js';
import { createFakeClock } from '../../fakes/fakeClock.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

let directory: TemporaryDirectory;
const opened: ReportStore[] = [];

const at = (...parts: readonly string[]) => join(directory.path, ...parts);
const NOVEMBER_FILE = ['periods', '2023-11.json'] as const;

async function open(): Promise<ReportStore> {
  const store = await openLowdbStore({ dataDir: directory.path, clock: createFakeClock() });
  opened.push(store);
  return store;
}

/** A closed store that holds definitions and the first revision of October and November. */
async function filled(): Promise<void> {
  const store = await open();
  await store.saveDefinitions([anIndicator()], 0);
  await store.publish(aDraft({ dataset: aDataset(OCTOBER) }), 0);
  await store.publish(aDraft(), 0);
  await store.close();
}

async function failureOf(task: Promise<unknown>): Promise<StoreError> {
  const error = await task.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error('expected a StoreError');
  return error;
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await directory.remove();
});

test('what was saved is there after opening again', async () => {
  await filled();
  const store = await open();
  expect(await store.periods()).toEqual(['2023-10', '2023-11']);
  expect(await store.revisions(NOVEMBER)).toMatchObject([{ number: 1, dataset: aDataset() }]);
  expect(await store.definitions()).toEqual({ version: 1, indicators: [anIndicator()] });
});

test('a publication writes the file of its own period and no other', async () => {
  await filled();
  const october = await readFile(at('periods', '2023-10.json'), 'utf8');
  const store = await open();
  await store.publish(aDraft(), 1);
  expect(await readdir(at('periods'))).toEqual(['2023-10.json', '2023-11.json']);
  expect(await readFile(at('periods', '2023-10.json'), 'utf8')).toBe(october);
  expect(await readFile(at(...NOVEMBER_FILE), 'utf8')).not.toContain('2023-10');
});

test('earlier definitions stay in the file', async () => {
  await filled();
  const store = await open();
  await store.saveDefinitions([], 1);
  const { versions } = JSON.parse(await readFile(at('definitions.json'), 'utf8')) as { versions: unknown[] };
  expect(versions).toMatchObject([
    { version: 1, savedAt: '2023-12-05T07:00:00.000Z', indicators: [{ id: 'sjukfranvaro' }] },
    { version: 2, indicators: [] },
  ]);
});

describe('a write that fails', () => {
  test('leaves memory and disk as they were, and the store usable', async () => {
    await filled();
    const store = await open();
    await rm(at('periods'), { recursive: true });
    const error = await failureOf(store.publish(aDraft({ dataset: aDataset(NOVEMBER, 9) }), 1));
    expect(error).toMatchObject({ code: 'store.writeFailed', cause: { code: 'ENOENT' } });
    expect(error.message).toContain('2023-11.json');
    expect(await store.revisions(NOVEMBER)).toMatchObject([{ number: 1, dataset: aDataset() }]);

    await mkdir(at('periods'));
    expect((await store.publish(aDraft(), 1)).number).toBe(2);
  });

  test('leaves no temporary file', async () => {
    await filled();
    const store = await open();
    await rm(at(...NOVEMBER_FILE));
    await mkdir(at(...NOVEMBER_FILE, 'in-the-way'), { recursive: true });
    expect((await failureOf(store.publish(aDraft(), 1))).code).toBe('store.writeFailed');
    expect(await readdir(at('periods'))).toEqual(['2023-10.json', '2023-11.json']);
  });

  test('for a new period does not make the period known', async () => {
    const store = await open();
    await rm(at('periods'), { recursive: true });
    await failureOf(store.publish(aDraft(), 0));
    expect(await store.periods()).toEqual([]);
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
    expect(error.message).not.toContain('2023-10.json');
    expect(await readFile(path, 'utf8')).toBe(broken);
  });

  test('is named together with all others', async () => {
    await filled();
    await writeFile(at('definitions.json'), '');
    await writeFile(at('periods', '2023-10.json'), '{');
    await writeFile(at('periods', 'kopia av 2023-11.json'), '{}');
    const { message } = await failureOf(open());
    expect(message).toContain('definitions.json cannot be used: the file is empty');
    expect(message).toContain('2023-10.json cannot be used');
    expect(message).toContain('kopia av 2023-11.json cannot be used: its name is no period');
  });

  test('does not keep the directory locked', async () => {
    await filled();
    const path = at(...NOVEMBER_FILE);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, '');
    await failureOf(open());
    await writeFile(path, whole);
    expect(await (await open()).periods()).toEqual(['2023-10', '2023-11']);
  });

  test('is no half-written temporary one: that is swept away', async () => {
    await filled();
    await writeFile(at('periods', '.2023-11.json.0b.tmp'), '{"revis');
    await writeFile(at('.definitions.json.0b.tmp'), '');
    const store = await open();
    expect(await store.revisions(NOVEMBER)).toHaveLength(1);
    expect(await readdir(at('periods'))).toEqual(['2023-10.json', '2023-11.json']);
    expect(await readdir(directory.path)).toEqual([
      'definitions.json',
      'periods',
      expect.stringMatching(/^store-.+\.lock$/u),
    ]);
  });
});

test('a directory that cannot be made is told', async () => {
  await writeFile(at('file'), '');
  const error = await failureOf(openLowdbStore({ dataDir: at('file', 'data'), clock: createFakeClock() }));
  expect(error.code).toBe('store.writeFailed');
  expect(error.message).toContain(at('file', 'data'));
});
