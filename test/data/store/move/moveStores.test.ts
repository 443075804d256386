import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Storage } from '../../../../data/ports.js';
import { verifyAuditChain } from '../../../../data/store/auditChain.js';
import { describeMove } from '../../../../data/store/move/describeMove.js';
import { KINDS } from '../../../../data/store/move/dump.js';
import { readLowdb } from '../../../../data/store/move/readLowdb.js';
import { tallyDump } from '../../../../data/store/move/tally.js';
import { openLowdbPlacements } from '../../../../data/store/openLowdbPlacements.js';
import {
  aDataset,
  aDraft,
  anAuditEntry,
  anIndicator,
  aPublication,
  NOVEMBER,
} from '../../../contracts/aDraft.js';
import { tellNext } from '../../../contracts/anAlertingChange.js';
import { WAITING_ID } from './fillStorage.js';
import { readTree } from './readTree.js';
import { seen, seenInLowdb } from './seen.js';
import { fillLowdb, useMove, wholeMove, withPostgres } from './useMove.js';

const used = useMove();

/** Lines are an outbox's and say what happened; all else is a value. */
const valueOf = (text: string): unknown =>
  text.includes('\n{')
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    : JSON.parse(text);

describe('there and back', () => {
  test('the database has all that the files had, and is a store that goes on', async () => {
    const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
    const before = await seenInLowdb(dataDir);
    const { parts } = await used.move({ from: 'lowdb', dataDir, databaseUrl });
    expect(parts.flatMap(({ compared }) => compared.map(({ after }) => after.count))).toEqual([
      2, 3, 2, 9, 1, 1, 2, 1, 8, 3, 3, 2, 4, 2,
    ]);
    expect(parts.flatMap(({ compared }) => compared.map(({ before }) => before))).toEqual(
      parts.flatMap(({ compared }) => compared.map(({ after }) => after)),
    );
    await withPostgres(databaseUrl, async (storage) => {
      expect(await seen(storage)).toEqual(before);
      await storage.reports.publish(
        aPublication({
          draft: aDraft({ dataset: aDataset(NOVEMBER, 4.9) }),
          baseNumber: 2,
          definitions: { indicators: [anIndicator()], baseVersion: 2 },
          alerting: tellNext,
        }),
      );
      await storage.synonyms.saveSynonyms([], 2, anAuditEntry({ action: 'synonymRemoved' }));
      expect(verifyAuditChain(await storage.audit.records())).toBeNull();
      expect(await storage.reports.revisions(NOVEMBER)).toHaveLength(3);
      expect((await storage.alerts.current()).lastAnnouncement).toBe(3);
      expect(await storage.outbox.waiting()).toBe(9);
    });
  });

  test('back in files it is what it was, file by file', async () => {
    const [dataDir, databaseUrl, back] = [
      await used.filledPath(),
      await used.freshDatabase(),
      await used.freshPath(),
    ];
    const untouched = await readTree(dataDir);
    await used.move({ from: 'lowdb', dataDir, databaseUrl });
    await used.move({ from: 'postgres', dataDir: back, databaseUrl });
    expect(await readTree(dataDir)).toEqual(untouched);

    const returned = await readTree(back);
    expect(Object.keys(returned)).toEqual(Object.keys(untouched));
    // The one file that says what happened to the messages, the other that is in the order of the first sightings.
    const rearranged = ['outbox.jsonl', 'conversations.json'];
    for (const [name, text] of Object.entries(untouched))
      if (!rearranged.includes(name))
        expect([name, valueOf(returned[name] ?? '')]).toEqual([name, valueOf(text)]);
    expect(await tallyDump(await readLowdb(back))).toEqual(await tallyDump(await readLowdb(dataDir)));
    expect(await seenInLowdb(back)).toEqual(await seenInLowdb(dataDir));
  });

  test('a store that was moved once is moved on byte by byte', async () => {
    const databaseUrl = await used.freshDatabase();
    const [dataDir, once, twice] = [await used.filledPath(), await used.freshPath(), await used.freshPath()];
    await used.move({ from: 'lowdb', dataDir, databaseUrl });
    await used.move({ from: 'postgres', dataDir: once, databaseUrl });
    const anotherUrl = await used.freshDatabase();
    await used.move({ from: 'lowdb', dataDir: once, databaseUrl: anotherUrl });
    await used.move({ from: 'postgres', dataDir: twice, databaseUrl: anotherUrl });
    expect(await readTree(twice)).toEqual(await readTree(once));
  });

  test('what a database did to its messages comes along too', async () => {
    const [dataDir, databaseUrl, back] = [
      await used.filledPath(),
      await used.freshDatabase(),
      await used.freshPath(),
    ];
    await used.move({ from: 'lowdb', dataDir, databaseUrl });
    const after = await withPostgres(databaseUrl, async (storage) => {
      const { outbox } = storage;
      await outbox.sent('one 2', 'activity 3', new Date('2023-12-05T11:00:00Z'));
      await outbox.split('one 3', [
        { template: 'note', data: { text: 'x' } },
        { template: 'note', data: { text: 'y' } },
      ]);
      await outbox.retry('two 2.2', new Date('2023-12-05T12:00:00Z'), '429');
      await outbox.bury(WAITING_ID, { reason: 'refused', error: '400', notices: [] });
      await storage.conversations.markUnreachable('a:personal', 'removed');
      return seen(storage);
    });
    await used.move({ from: 'postgres', dataDir: back, databaseUrl });
    expect(await seenInLowdb(back)).toEqual(after);
  });

  test('several organisations go together, each to its own place, with what is assigned to them', async () => {
    const [dataDir, databaseUrl, back] = [
      await used.freshPath(),
      await used.freshDatabase(),
      await used.freshPath(),
    ];
    const ownersIn = (directory: string) =>
      ['social', 'school', 'fresh'].map((id) => ({ id, dataDir: join(directory, id) }));
    await fillLowdb(join(dataDir, 'social'), 'Sjukfrånvaro social');
    await fillLowdb(join(dataDir, 'school'), 'Sjukfrånvaro skola');
    await fillLowdb(join(dataDir, 'closed'));
    const placements = await openLowdbPlacements({ dataDir });
    await placements.connect('19:chat', 'social');
    await placements.rememberGroup('19:team', 'group');
    await placements.close();

    const there = await used.move({
      from: 'lowdb',
      dataDir,
      databaseUrl,
      owners: ownersIn(dataDir),
      isListed: true,
    });
    expect(there.others).toEqual([join(dataDir, 'closed')]);
    const name = (storage: Storage) =>
      storage.reports.definitions().then(({ indicators }) => indicators[0]?.name);
    expect(await withPostgres(databaseUrl, name, 'school')).toBe('Sjukfrånvaro skola');

    const andBack = await used.move({
      from: 'postgres',
      dataDir: back,
      databaseUrl,
      owners: ownersIn(back),
      isListed: true,
    });
    expect(andBack.parts).toEqual(there.parts);
    expect(andBack.parts.at(-1)).toMatchObject({ organisation: null, compared: [{ after: { count: 2 } }] });
    const reopened = await openLowdbPlacements({ dataDir: back });
    expect(await reopened.find(['19:chat', '19:team'])).toEqual([
      { id: '19:chat', organisation: 'social', groupId: null },
      { id: '19:team', organisation: null, groupId: 'group' },
    ]);
    await reopened.close();
    expect(await seenInLowdb(join(back, 'social'))).toEqual(await seenInLowdb(join(dataDir, 'social')));
  });
});

test('the terminal tells what was moved, what was not, and what to do next', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  await mkdir(join(dataDir, 'demo', 'periods'), { recursive: true });
  const options = wholeMove({ from: 'lowdb', dataDir, databaseUrl });
  const lines = describeMove(await used.move(options), options).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'Moved from lowdb to postgres, read again on both sides, and the same:',
    '',
    'kind                      lowdb  postgres  SHA-256',
    expect.stringMatching(/^definitions, versions {9}2 {9}2 {2}[0-9a-f]{64}$/),
  ]);
  expect(lines).toHaveLength(3 + KINDS.length + 5);
  expect(lines.slice(-4)).toEqual([
    expect.stringContaining('an hour’s memory'),
    expect.stringContaining(join(dataDir, 'demo')),
    expect.stringContaining('Start the bot with DATABASE_URL set'),
    expect.stringContaining('send once more what waits there'),
  ]);
});
