import { afterEach, expect, test } from '@jest/globals';
import {
  encodeNotice,
  openNotices,
  type Notice,
  type Notices,
} from '../../../../data/store/postgres/notices.js';
import { usePostgres } from '../../../postgres/usePostgres.js';

const postgres = usePostgres();
const NOTICE: Notice = { instance: 'b', organisation: 'service', about: 'a:marta' };
const opened: Notices[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((notices) => notices.close()));
});

async function open(): Promise<Notices> {
  const notices = await openNotices(postgres.pool(), { pingMs: 60_000, firstWaitMs: 1, longestWaitMs: 2 });
  opened.push(notices);
  return notices;
}

const next = (notices: Notices, channel: Parameters<Notices['on']>[0] = 'kpi_queued') =>
  new Promise<Notice | null>((resolve) => {
    const stop = notices.on(channel, (notice) => {
      stop();
      resolve(notice);
    });
  });
const tell = (payload: string) => postgres.pool().query('SELECT pg_notify($1, $2)', ['kpi_queued', payload]);
const loseListeners = () =>
  postgres.pool().query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`);

test('a notice is heard as it was told', async () => {
  const notices = await open();
  const heard = next(notices);
  await tell(encodeNotice(NOTICE));
  expect(await heard).toEqual(NOTICE);
});

test('who hears no more is not told', async () => {
  const notices = await open();
  let told = 0;
  notices.on('kpi_queued', () => (told += 1))();
  const heard = next(notices);
  await tell(encodeNotice(NOTICE));
  await heard;
  expect(told).toBe(0);
});

test('what nobody understands may mean anything', async () => {
  const notices = await open();
  const heard = next(notices);
  await tell('{"from":"somebody else"}');
  expect(await heard).toBeNull();
});

test('after a lost connection it listens again, and tells all that something may have been missed', async () => {
  const notices = await open();
  for (let time = 0; time < 3; time += 1) {
    const heard = Promise.all([
      next(notices, 'kpi_published'),
      next(notices, 'kpi_conversation'),
      next(notices),
    ]);
    await loseListeners();
    expect(await heard).toEqual([null, null, null]);
    expect(notices.isListening()).toBe(true);
  }
  const heard = next(notices);
  await tell(encodeNotice(NOTICE));
  expect(await heard).toEqual(NOTICE);
});

test('closed it leaves no connection', async () => {
  const notices = await open();
  await notices.close();
  await notices.close();
  const { rows } = await postgres
    .pool()
    .query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`);
  expect(rows).toEqual([]);
});
