import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { StoreError } from '../../../data/errors.js';
import { lockDirectory, type DirectoryLock } from '../../../data/store/files/lockDirectory.js';
import { isCertainlyGone, ownIdentity } from '../../../data/store/files/processIdentity.js';
import { makeTemporaryDirectory, type TemporaryDirectory } from './temporaryDirectory.js';

/** Quick, so that a dead owner is found within a test. */
const TIMING = { heartbeatMs: 30, staleMs: 240 };

let directory: TemporaryDirectory;
let held: DirectoryLock[] = [];
const DEAD = 'store-00000000-0000-4000-8000-000000000000.lock';
const path = () => join(directory.path, DEAD);
/** The lock files in the directory. */
const lockFiles = () => readdir(directory.path);

async function lock(): Promise<DirectoryLock> {
  const taken = await lockDirectory(directory.path, TIMING);
  held.push(taken);
  return taken;
}

beforeEach(async () => {
  directory = await makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(held.map((taken) => taken.release()));
  held = [];
  await directory.remove();
});

test('a second lock in the same process is refused, naming process and file', async () => {
  await lock();
  const error = await lock().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ code: 'store.locked' });
  expect(String(error)).toContain(`process ${process.pid} on `);
  expect(String(error)).toContain(join(directory.path, (await lockFiles())[0] ?? 'none'));
});

test('a released lock is free', async () => {
  const first = await lock();
  await first.release();
  expect(await readdir(directory.path)).toEqual([]);
  held = [];
  await (await lock()).assertHeld();
});

describe('a lock that somebody left behind', () => {
  const owner = (pid: number, host = 'elsewhere') =>
    JSON.stringify({ pid, host, since: '2023-12-05T07:00:00.000Z', identity: null });

  it.each([
    { name: 'of a process that is gone', content: owner(2 ** 22 + 1) },
    { name: 'with the id of a living process, as after a restart', content: owner(process.pid) },
    { name: 'of another machine or container', content: owner(7, 'replaced-container') },
    { name: 'that was never finished', content: '' },
    { name: 'that is no JSON', content: '\0\0' },
  ])('$name is taken over', async ({ content }) => {
    await writeFile(path(), content);
    const taken = await lock();
    await taken.assertHeld();
    const [own, ...others] = await lockFiles();
    expect(others).toEqual([]);
    expect(JSON.parse(await readFile(join(directory.path, own ?? ''), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
  });

  it.each([
    { name: 'in the past', time: new Date('2001-01-01') },
    { name: 'in the future', time: new Date('2099-01-01') },
  ])('is taken over though its clock was $name', async ({ time }) => {
    await writeFile(path(), owner(1));
    await utimes(path(), time, time);
    await (await lock()).assertHeld();
  });

  const onLinux = process.platform === 'linux' ? test : test.skip;

  onLinux('is taken over at once when the system knows that its process is gone', async () => {
    const own = await ownIdentity();
    const identity = { ...own, startedAt: '1' };
    await writeFile(path(), JSON.stringify({ pid: process.pid, host: 'here', since: '', identity }));
    const patient = { heartbeatMs: 30, staleMs: 3_600_000 };
    held.push(await lockDirectory(directory.path, patient));
  });

  onLinux('of a process in another world is not judged by its id', async () => {
    const own = await ownIdentity();
    expect(own).not.toBeNull();
    if (own === null) return;
    expect(await isCertainlyGone(own)).toBe(false);
    expect(await isCertainlyGone({ ...own, startedAt: '1' })).toBe(true);
    expect(await isCertainlyGone({ ...own, startedAt: '1', world: 'another boot' })).toBe(false);
  });

  test('goes to one of those who wait for it', async () => {
    await writeFile(path(), owner(1));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, lock));
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refusals).toHaveLength(7);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'store.locked' });
    await held[0]?.assertHeld();
    expect(await lockFiles()).toHaveLength(1);
  });
});

test('whoever lost the lock while standing still may not write', async () => {
  const first = await lock();
  for (const name of await lockFiles()) await rm(join(directory.path, name));
  await expect(first.assertHeld()).rejects.toMatchObject({ code: 'store.lockLost' });
});

test('of many that come to a free directory at once one gets it', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, lock));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await held[0]?.assertHeld();
});
