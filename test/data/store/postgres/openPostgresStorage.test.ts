import { randomUUID } from 'node:crypto';
import { describe, expect, it, test } from '@jest/globals';
import { openPostgresStorage } from '../../../../data/store/openPostgresStorage.js';
import { createPool } from '../../../../data/store/postgres/createPool.js';
import { migrate } from '../../../../data/store/postgres/migrate.js';
import { aPublication, NOVEMBER } from '../../../contracts/aDraft.js';
import { createFakeClock } from '../../../fakes/fakeClock.js';
import { usePostgres } from '../../../postgres/usePostgres.js';
import { countWholePublications } from '../countWholePublications.js';
import { failureOf } from '../failureOf.js';
import { numberedPublication } from '../numberedPublication.js';

const postgres = usePostgres();
const clock = createFakeClock('2023-12-05T07:00:00Z');

test('what was saved is there after opening again, and goes on', async () => {
  const organisation = randomUUID();
  for (let number = 0; number < 3; number += 1) {
    const storage = await postgres.open({ organisation });
    expect(await countWholePublications(storage)).toBe(number);
    await storage.reports.publish(numberedPublication(number));
    await storage.close();
  }
  expect(await countWholePublications(await postgres.open({ organisation }))).toBe(3);
});

test('several instances may open an empty database at once, each on a listener of its own', async () => {
  const organisation = randomUUID();
  const options = { pool: postgres.pool(), organisation, clock, onProblem: () => undefined };
  const storages = await Promise.all([1, 2, 3].map(() => openPostgresStorage(options)));
  await storages[0]?.reports.publish(aPublication());
  for (const storage of storages) {
    expect(await storage.reports.revisions(NOVEMBER)).toHaveLength(1);
    await storage.close();
  }
});

describe('refuses to open', () => {
  it.each(['', 'x'.repeat(201)])('an organisation that is called "%s"', async (organisation) => {
    expect((await failureOf(postgres.open({ organisation }))).code).toBe('store.invalid');
  });

  test('a database that is not there', async () => {
    const pool = createPool({ url: 'postgres://postgres@127.0.0.1:1/none', onError: () => undefined });
    expect((await failureOf(postgres.open({ pool }))).code).toBe('store.unavailable');
    await pool.end();
  });

  test('a database that a newer version of the bot has been in', async () => {
    await (await postgres.open()).close();
    await postgres.pool().query('INSERT INTO kpi.migrations (version) VALUES (1000)');
    expect((await failureOf(postgres.open())).code).toBe('store.tooNew');
    await postgres.pool().query('DELETE FROM kpi.migrations WHERE version = 1000');
    await migrate(postgres.pool());
  });
});

test('a follow-up that was held up does not take the place of a newer one', async () => {
  const organisation = randomUUID();
  const speaker = { conversationId: 'a:1', userId: '29:marta' };
  const later = createFakeClock('2023-12-05T07:00:01Z');
  const [newer, older] = [
    await postgres.open({ organisation, clock: later }),
    await postgres.open({ organisation, clock }),
  ];
  await newer.followUps.remember(speaker, { request: { intent: 'help' }, interpretation: null });
  await newer.followUps.forgetExpired();
  const overview = { intent: 'overview', time: { kind: 'latest' } } as const;
  await older.followUps.remember(speaker, { request: overview, interpretation: null });
  await older.followUps.forgetExpired();
  expect(await older.followUps.last(speaker)).toMatchObject({ request: { intent: 'help' } });
});

test('a closed storage lets go of all that it had', async () => {
  const storage = await postgres.open();
  await storage.close();
  await storage.close();
  expect((await failureOf(storage.probe())).code).toBe('store.closed');
  const { totalCount, idleCount } = postgres.pool();
  expect(idleCount).toBe(totalCount);
});
