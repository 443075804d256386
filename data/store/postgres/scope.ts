import type { StoreError } from '../../errors.js';
import type { Clock } from '../../ports.js';
import type { Turns } from '../createTurns.js';
import type { Database, Sql } from './database.js';
import type { Door } from './door.js';
import { encodeNotice, type Channel, type Notice, type NoticeListener, type Notices } from './notices.js';
import type { VersionRow, Versions } from './versions.js';

/** One organisation in the database, as one instance of the bot has it. */
export interface Scope {
  readonly organisation: string;
  /** Of this instance: its own notices are not told to itself. */
  readonly instance: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly door: Door;
  readonly notices: Notices;
  readonly versions: Versions;
  /** This instance's changes, one at a time: they would only wait for each other in the database. */
  readonly turns: Turns;
  readonly onProblem: (problem: StoreError) => void;
}

/** A transaction that has the organisation to itself. */
export type LockedWork<T> = (sql: Sql, row: VersionRow) => Promise<T>;

/** Of each other only: rows that refer to the organisation may come in meanwhile. */
const LOCK = `
  SELECT reports, definitions, synonyms, alerting
  FROM kpi.organisations WHERE id = $1 FOR NO KEY UPDATE`;

/** Runs `work` in a transaction with the organisation's row locked: of several instances one after the other. */
export async function changeLocked<T>(
  { database, organisation, turns }: Scope,
  work: LockedWork<T>,
): Promise<T> {
  return turns.take(() =>
    database.transaction(async (sql) => {
      const [row] = await sql.query<VersionRow>({ text: LOCK, values: [organisation] });
      if (row === undefined) throw new Error(`There is no organisation ${organisation}`);
      return work(sql, row);
    }),
  );
}

/** Told to the other instances when the transaction has been committed. */
export async function notify(
  { instance, organisation }: Pick<Scope, 'instance' | 'organisation'>,
  sql: Sql,
  channel: Channel,
  about = '',
): Promise<void> {
  const payload = encodeNotice({ instance, organisation, about });
  await sql.query({ text: 'SELECT pg_notify($1, $2)', values: [channel, payload] });
}

/** Hears what other instances tell of this organisation. */
export function onNotice(
  { notices, instance, organisation }: Pick<Scope, 'notices' | 'instance' | 'organisation'>,
  channel: Channel,
  listener: NoticeListener,
): () => void {
  const isForUs = (notice: Notice) => notice.organisation === organisation && notice.instance !== instance;
  return notices.on(channel, (notice) => {
    if (notice === null || isForUs(notice)) listener(notice);
  });
}
