import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import type { Dump } from '../../../../data/store/move/dump.js';
import { openLowdbSource } from '../../../../data/store/move/lowdbSource.js';
import { openLowdbTarget } from '../../../../data/store/move/lowdbTarget.js';
import { moveBetween } from '../../../../data/store/move/moveStores.js';
import { openPostgresTarget } from '../../../../data/store/move/postgresSides.js';
import { readLowdb } from '../../../../data/store/move/readLowdb.js';
import { until } from '../../../jobs/cluster/until.js';
import { failureOf } from '../failureOf.js';
import { openTestStorage } from '../openTestStorage.js';
import { readTree } from './readTree.js';
import { seenInLowdb } from './seen.js';
import { ONLY, useMove, wholeMove, withPostgres } from './useMove.js';

const used = useMove();

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

it('does not begin while a bot is at work on the files', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  const bot = await openTestStorage(dataDir);
  expect((await failureOf(used.move({ from: 'lowdb', dataDir, databaseUrl }))).code).toBe('store.locked');
  expect((await failureOf(used.move({ from: 'postgres', dataDir, databaseUrl }))).code).toBe('store.locked');
  await bot.close();
});

it.each(['lowdb', 'postgres'] as const)(
  'does not begin while a bot is at work on the database, from %s',
  async (from) => {
    const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
    const error = await withPostgres(databaseUrl, () => failureOf(used.move({ from, dataDir, databaseUrl })));
    expect(error.code).toBe('store.locked');
    expect(error.message).toContain('Stop all its instances first');
  },
);

it('does not begin while somebody has the right to deliver, whatever its connections are called', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  const holder = new pg.Client({ connectionString: databaseUrl });
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock(7120452)');
  expect((await failureOf(used.move({ from: 'lowdb', dataDir, databaseUrl }))).code).toBe('store.locked');
  await holder.end();
});

it('leaves a database that is not empty, says what is there, and what to do', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  await withPostgres(databaseUrl, ({ unknownWords }) => unknownWords.count(['vabb']));
  const { code, message } = await failureOf(used.move({ from: 'lowdb', dataDir, databaseUrl }));
  expect(code).toBe('move.notEmpty');
  expect(message).toContain('default: unknown words: 1');
  expect(message).toContain('Choose another database');
});

it('leaves a directory that is not empty, says what is there, and what to do', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  await used.move({ from: 'lowdb', dataDir, databaseUrl });
  const before = await readTree(dataDir);
  const { code, message } = await failureOf(used.move({ from: 'postgres', dataDir, databaseUrl }));
  expect(code).toBe('move.notEmpty');
  expect(message).toContain('alerts.json');
  expect(message).toContain('choose another DATA_DIR');
  expect(await readTree(dataDir)).toEqual(before);
});

it('takes a directory that a bot has opened once and left empty', async () => {
  const [dataDir, databaseUrl, back] = [
    await used.filledPath(),
    await used.freshDatabase(),
    await used.freshPath(),
  ];
  await used.move({ from: 'lowdb', dataDir, databaseUrl });
  await (await openTestStorage(back)).close();
  await used.move({ from: 'postgres', dataDir: back, databaseUrl });
  expect(await seenInLowdb(back)).toEqual(await seenInLowdb(dataDir));
});

it('does not call it a move when there was nothing, and names who is there instead', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  const missing = await used.freshPath();
  expect((await failureOf(used.move({ from: 'lowdb', dataDir: missing, databaseUrl }))).code).toBe(
    'move.nothing',
  );
  await used.move({ from: 'lowdb', dataDir, databaseUrl });
  const owners = [{ id: 'social', dataDir: join(missing, 'social') }];
  const { code, message } = await failureOf(
    used.move({ from: 'postgres', dataDir: missing, databaseUrl, owners, isListed: true }),
  );
  expect(code).toBe('move.nothing');
  expect(message).toContain(`It has ${ONLY}`);
});

it.each([
  { name: 'a figure', file: 'periods/2023-11.json', from: '5.25', to: '5.26', told: 'contentHash' },
  { name: 'a record', file: 'audit.jsonl', from: 'Märta', to: 'Greta', told: 'record 1' },
])('moves nothing when $name was changed by hand', async ({ file, from, to, told }) => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  const text = (await readTree(dataDir))[file] ?? '';
  await writeFile(join(dataDir, file), text.replace(from, to));
  const { code, message } = await failureOf(used.move({ from: 'lowdb', dataDir, databaseUrl }));
  expect(code).toBe('store.corrupt');
  expect(message).toContain(told);
  expect(await query(databaseUrl, 'SELECT id FROM kpi.organisations')).toEqual([]);
});

it('moves nothing when a record was changed in the database', async () => {
  const [dataDir, databaseUrl, back] = [
    await used.filledPath(),
    await used.freshDatabase(),
    await used.freshPath(),
  ];
  await used.move({ from: 'lowdb', dataDir, databaseUrl });
  await query(
    databaseUrl,
    "UPDATE kpi.audit SET record = replace(record::text, 'Märta', 'Greta')::json WHERE number = 4",
  );
  const { code, message } = await failureOf(used.move({ from: 'postgres', dataDir: back, databaseUrl }));
  expect(code).toBe('store.corrupt');
  expect(message).toContain('record 4');
  expect(await readTree(dirname(back))).toEqual({});
});

it('undoes all when what arrived is not what was sent', async () => {
  const [dataDir, back] = [await used.filledPath(), await used.freshPath()];
  const moved = { owners: [{ id: ONLY, dataDir: back }], isListed: false };
  const source = await openLowdbSource(dataDir, { ...moved, owners: [{ id: ONLY, dataDir }] });
  const target = await openLowdbTarget(back);
  const lossy = (dump: Dump): Dump => ({
    ...dump,
    sent: async function* () {
      for await (const part of dump.sent()) yield part.slice(1);
    },
  });
  const moving = moveBetween(
    { ...source, read: () => readLowdb(dataDir) },
    { ...target, write: (owner, dump) => target.write(owner, lossy(dump)) },
    moved,
  );
  const { code, message } = await failureOf(moving);
  await target.close();
  await source.close();
  expect(code).toBe('move.differs');
  expect(message).toMatch(/default: messages sent: 3 \(\w{64}\), there 2 \(\w{64}\)/);
  expect(await readTree(dirname(back))).toEqual({});
});

it('names a directory in a mount point, for nothing can take the place of one', async () => {
  expect((await failureOf(openLowdbTarget('/dev/shm'))).code).toBe('move.mountPoint');
});

it('gives up when a bot starts in the middle, which then finds nothing of it', async () => {
  const [dataDir, databaseUrl] = [await used.filledPath(), await used.freshDatabase()];
  const options = wholeMove({ from: 'lowdb', dataDir, databaseUrl });
  const source = await openLowdbSource(dataDir, options);
  const target = await openPostgresTarget(databaseUrl, options);
  const isConnected = async () => {
    const bots =
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kpi-bot'";
    return (await query(databaseUrl, bots)).length > 0 ? true : null;
  };
  /** It waits for the end of the move before it can open its storage. */
  const bot = withPostgres(databaseUrl, ({ reports }) => reports.periods());
  await until(isConnected);
  const { code } = await failureOf(moveBetween(source, target, options));
  await target.close();
  await source.close();
  expect(code).toBe('store.locked');
  expect(await bot).toEqual([]);
});
