import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { contentHashOf } from '../../../data/store/canonicalJson.js';
import type { FileChange } from '../../../data/store/files/fileChange.js';
import { nodeFileOperations } from '../../../data/store/files/fileOperations.js';
import { openJournal } from '../../../data/store/files/journal.js';
import { failureOf } from './failureOf.js';
import { operationsThat, perform, type FileStep } from './fileSteps.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

let directory: TemporaryDirectory;
const at = (...parts: readonly string[]) => join(directory.path, ...parts);
const contentOf = (name: string) => readFile(at(name), 'utf8');

const replace = (file: string, text: string): FileChange => ({ kind: 'replace', file, text });
const append = (offset: number, text: string): FileChange => ({ kind: 'append', file: 'log', offset, text });

/** A journal left by a process that ended when it had just saved the changes. */
async function left(changes: readonly unknown[], hash = contentHashOf(changes)): Promise<void> {
  await writeFile(at('journal.json'), JSON.stringify({ hash, changes }));
}

const open = () => openJournal(directory.path, nodeFileOperations);

/** A journal on a disk where the steps that `fails` names cannot be done. */
async function openFailing(fails: (step: FileStep) => boolean) {
  const failure = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  return openJournal(
    directory.path,
    operationsThat(async (step) => {
      if (fails(step)) throw failure;
      await perform(step);
    }),
  );
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => directory.remove());

test('a commit changes all its files and leaves nothing else', async () => {
  await mkdir(at('periods'));
  await writeFile(at('log'), 'å\n');
  const journal = await open();
  await journal.commit([replace('periods/2023-11.json', '{}'), replace('b', 'två'), append(3, 'tre\n')]);
  expect(await readdir(directory.path)).toEqual(['b', 'log', 'periods']);
  expect(await contentOf('periods/2023-11.json')).toBe('{}');
  expect(await contentOf('b')).toBe('två');
  expect(await contentOf('log')).toBe('å\ntre\n');
});

describe('what was saved when the process ended', () => {
  it.each([
    { name: 'nothing of it was written', a: 'old', log: 'one\n' },
    { name: 'some of it was written', a: 'new', log: 'one\n' },
    { name: 'half a line was appended', a: 'new', log: 'one\ntw' },
    { name: 'a power cut left zeros', a: 'new', log: 'one\n\0\0\0\0' },
    { name: 'all of it was written', a: 'new', log: 'one\ntwo\n' },
    { name: 'more was appended since', a: 'new', log: 'one\ntwo\nthree\n' },
  ])('is finished at the next opening when $name', async ({ a, log }) => {
    await writeFile(at('a'), a);
    await writeFile(at('log'), log);
    await left([replace('a', 'new'), append(4, 'two\n')]);
    await open();
    expect(await readdir(directory.path)).toEqual(['a', 'log']);
    expect(await contentOf('a')).toBe('new');
    expect(await contentOf('log')).toBe(log.endsWith('three\n') ? log : 'one\ntwo\n');
  });

  test('makes files that are not there yet', async () => {
    await left([replace('a', 'new'), append(0, 'one\n')]);
    await open();
    expect([await contentOf('a'), await contentOf('log')]).toEqual(['new', 'one\n']);
  });
});

describe('a journal that cannot be used', () => {
  it.each([
    { name: 'an empty one', content: '', reason: 'Unexpected end of JSON' },
    { name: 'one cut in half', content: '{"hash":"a","changes":[{"ki', reason: 'JSON' },
    { name: 'another JSON', content: '[]', reason: 'Expected object' },
    {
      name: 'one that was changed',
      content: JSON.stringify({ hash: contentHashOf([]), changes: [replace('a', 'new')] }),
      reason: 'hash does not fit the changes',
    },
    ...['../a', '/etc/a', 'periods/../../a', '.a', ''].map((file) => ({
      name: `one for ${file}`,
      content: JSON.stringify({ hash: contentHashOf([replace(file, '')]), changes: [replace(file, '')] }),
      reason: 'changes.0.file: Invalid',
    })),
  ])('$name is named and left untouched', async ({ content, reason }) => {
    await writeFile(at('journal.json'), content);
    const error = await failureOf(open());
    expect(error.code).toBe('store.corrupt');
    expect(error.message).toContain(`${at('journal.json')} cannot be used: `);
    expect(error.message).toContain(reason);
    expect(await contentOf('journal.json')).toBe(content);
    expect(await readdir(directory.path)).toEqual(['journal.json']);
  });

  it.each([
    { name: 'is gone', log: '', offset: 4 },
    { name: 'is too short', log: 'on', offset: 4 },
    { name: 'goes on otherwise', log: 'one\nand something else\n', offset: 4 },
  ])('one that appends to a log that $name is refused, naming the log', async ({ log, offset }) => {
    await writeFile(at('log'), log);
    await left([append(offset, 'two\n')]);
    const error = await failureOf(open());
    expect(error.code).toBe('store.corrupt');
    expect(error.message).toContain(at('log'));
    expect(await contentOf('log')).toBe(log);
    expect(await readdir(directory.path)).toContain('journal.json');
  });
});

describe('a disk that fails', () => {
  const isJournal = ({ path }: FileStep) => /\.?journal\.json/u.test(path);

  it.each(['write', 'sync', 'rename', 'syncDirectory'] as const)(
    'at the %s of the journal saves nothing, and the next commit is whole',
    async (name) => {
      let failing = true;
      await writeFile(at('a'), 'old');
      const journal = await openFailing(
        (step) => failing && step.name === name && (isJournal(step) || step.path === directory.path),
      );
      const error = await failureOf(journal.commit([replace('a', 'new')]));
      expect(error).toMatchObject({ code: 'store.writeFailed', cause: { code: 'ENOSPC' } });
      expect(error.message).toContain(at('journal.json'));
      expect(await contentOf('a')).toBe('old');

      failing = false;
      await journal.commit([append(0, 'one\n')]);
      expect(await readdir(directory.path)).toEqual(['a', 'log']);
      expect(await contentOf('a')).toBe('old');
    },
  );

  test('to take a failed journal away lets nothing be saved until it is gone', async () => {
    let failing = true;
    const journal = await openFailing(
      (step) =>
        failing &&
        (step.name === 'syncDirectory' || (step.name === 'remove' && step.path === at('journal.json'))),
    );
    await failureOf(journal.commit([replace('a', 'new')]));
    const error = await failureOf(journal.commit([replace('b', 'new')]));
    expect(error.message).toContain(`Could not remove ${at('journal.json')}`);

    failing = false;
    await journal.commit([replace('b', 'new')]);
    expect(await readdir(directory.path)).toEqual(['b']);
  });

  test('after the journal was saved loses nothing: the next commit finishes it first', async () => {
    let failing = true;
    const journal = await openFailing((step) => failing && step.path === at('log'));
    await journal.commit([replace('a', 'new'), append(0, 'one\n')]);
    expect(await readdir(directory.path)).toEqual(['a', 'journal.json']);

    const error = await failureOf(journal.commit([append(4, 'two\n')]));
    expect(error).toMatchObject({ code: 'store.writeFailed', cause: { code: 'ENOSPC' } });
    expect(error.message).toContain(at('log'));

    failing = false;
    await journal.commit([append(4, 'two\n')]);
    expect(await readdir(directory.path)).toEqual(['a', 'log']);
    expect(await contentOf('log')).toBe('one\ntwo\n');
  });

  test('after the journal was saved is made good when it is finished or opened again', async () => {
    let failing = true;
    const journal = await openFailing((step) => failing && step.path === at('log'));
    await journal.commit([append(0, 'one\n')]);
    await failureOf(journal.finish());
    const copy = await contentOf('journal.json');
    failing = false;
    await journal.finish();
    expect(await readdir(directory.path)).toEqual(['log']);

    await rm(at('log'));
    await writeFile(at('journal.json'), copy);
    await open();
    expect(await contentOf('log')).toBe('one\n');
  });
});
