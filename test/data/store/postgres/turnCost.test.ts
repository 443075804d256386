import { expect, it, test } from '@jest/globals';
import type { Pool } from 'pg';
import type { Storage } from '../../../../data/ports.js';
import { loadBook } from '../../../../data/report/loadBook.js';
import { periodOf } from '../../../../data/report/period.js';
import { aSighting } from '../../../builders/aSighting.js';
import { aDataset, aDraft, aPublication, NOVEMBER } from '../../../contracts/aDraft.js';
import { usePostgres } from '../../../postgres/usePostgres.js';

const postgres = usePostgres();
const HELP = { request: { intent: 'help' }, interpretation: null } as const;
const MARTA = { conversationId: 'a:marta', userId: '29:marta' };

/** A storage that has been at work for a while, and how many queries a task has asked by itself. */
async function counted() {
  let queries = 0;
  const pool = new Proxy(postgres.pool(), {
    get: (target, key): unknown => {
      if (key === 'query' || key === 'connect') queries += 1;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const storage = await postgres.open({ pool: pool satisfies Pool });
  const queriesOf = async (task: () => Promise<unknown>): Promise<number> => {
    const before = queries;
    await task();
    return queries - before;
  };
  return { storage, queriesOf };
}

test('of somebody unknown a turn waits for two queries, and what it leaves is written behind it', async () => {
  const { storage, queriesOf } = await counted();
  const { processed, conversations, followUps } = storage;
  await conversations.remember(aSighting());
  const waitedFor = await queriesOf(async () => {
    await processed.claim('activity-1');
    await conversations.remember(aSighting());
    await followUps.last(MARTA);
  });
  expect(waitedFor).toBe(2);
  const behind = await queriesOf(async () => {
    await followUps.remember(MARTA, HELP);
    await storage.close();
  });
  // One more to free what it was to send.
  expect(behind).toBe(2);
});

test('of somebody known a turn waits for one query', async () => {
  const { storage, queriesOf } = await counted();
  const { processed, conversations, followUps } = storage;
  await conversations.remember(aSighting());
  await followUps.remember(MARTA, HELP);
  await followUps.forgetExpired();
  const waitedFor = await queriesOf(async () => {
    await processed.claim('activity-2');
    await conversations.remember(aSighting());
    expect(await followUps.last(MARTA)).toEqual(HELP);
  });
  expect(waitedFor).toBe(1);
});

test('a hundred turns at once share their queries', async () => {
  const { storage, queriesOf } = await counted();
  const ids = Array.from({ length: 100 }, (_, index) => `activity ${index}`);
  expect(await queriesOf(() => Promise.all(ids.map((id) => storage.processed.claim(id))))).toBe(2);
});

it.each<{ name: string; read: (storage: Storage) => Promise<unknown> }>([
  { name: 'definitions', read: ({ reports }) => reports.definitions() },
  { name: 'revisions', read: ({ reports }) => reports.revisions(NOVEMBER) },
  { name: 'periods', read: ({ reports }) => reports.periods() },
  { name: 'synonyms', read: ({ synonyms }) => synonyms.synonyms() },
  { name: 'alerts', read: ({ alerts }) => alerts.current() },
])('$name that are known cost the one query that asks whether they are current', async ({ read }) => {
  const { storage, queriesOf } = await counted();
  await storage.reports.publish(
    aPublication({ baseNumber: (await storage.reports.revisions(NOVEMBER)).length }),
  );
  await read(storage);
  expect(await queriesOf(() => read(storage))).toBe(1);
});

test('after a publication only what is new is read', async () => {
  const { storage, queriesOf } = await counted();
  const other = await postgres.open();
  for (let month = 1; month <= 10; month += 1)
    await other.reports.publish(
      aPublication({ draft: aDraft({ dataset: aDataset(periodOf('month', 2020, month)) }) }),
    );
  await loadBook(storage.reports);
  await other.reports.publish(
    aPublication({ draft: aDraft({ dataset: aDataset(periodOf('month', 2020, 11)) }) }),
  );
  // Is it current, which periods, is it current (shared by all periods, but for the first), the new one, definitions.
  expect(await queriesOf(() => loadBook(storage.reports))).toBeLessThanOrEqual(6);
});
