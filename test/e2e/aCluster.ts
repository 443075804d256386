import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import pg from 'pg';
import type { Storage } from '../../data/ports.js';
import { openPostgresStorage } from '../../data/store/openPostgresStorage.js';
import { createPool } from '../../data/store/postgres/createPool.js';
import { parsePeriod } from '../../data/report/period.js';
import { aMessage } from '../builders/anActivity.js';
import type { Program } from '../data/store/compileProgram.js';
import { createFakeClock } from '../fakes/fakeClock.js';
import { type FakeConnector, startFakeConnector } from '../fakes/fakeConnector.js';
import type { AcceptedRequest } from '../fakes/fakeTeams.js';
import { until } from '../jobs/cluster/until.js';
import { type Instance, startInstance } from './startInstance.js';
import { talkAt, whoIs } from './talkAt.js';

/** Two instances of the bot on one database, and one Teams. Six people follow all alerts. */
export interface Cluster {
  readonly connector: FakeConnector;
  /** Those that run. */
  readonly instances: readonly Instance[];
  /** Starts one more. */
  start(): Promise<Instance>;
  kill(instance: Instance): Promise<void>;
  /** Whose turn it is to deliver; null between two. */
  sender(): Instance | null;
  /** How many versions the report of November has. */
  versions(): Promise<number>;
  /** Resolves when nothing waits to be sent. */
  delivered(): Promise<void>;
  /**
   * That each publication after the first was told once and whole: one message to each follower, in one step with the
   * version and its record, and all that was ever queued has arrived.
   *
   * @returns the ids of messages that came more than once
   */
  expectWhole(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const FOLLOWERS = ['anna', 'bo', 'cilla', 'david', 'eva', 'filip'];
const NOVEMBER = parsePeriod('2023-11');

/** Writes down, in the same transaction, what is queued: by the time that somebody looks it may be sent. */
const LEDGER = `
  CREATE TABLE queued (id text NOT NULL, conversation text NOT NULL, step xid8 DEFAULT pg_current_xact_id());
  CREATE FUNCTION note_queued() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO queued (id, conversation)
    VALUES (NEW.message->>'id', NEW.message->>'conversationId');
    RETURN NULL;
  END $$;
  CREATE TRIGGER note_queued AFTER INSERT ON kpi.outbox FOR EACH ROW EXECUTE FUNCTION note_queued()`;

interface Queued {
  readonly id: string;
  readonly conversation: string;
  readonly step: string;
}

/** @param server the address of any database on it */
export async function aCluster(program: Program, server: string): Promise<Cluster> {
  const databaseUrl = await createDatabase(server);
  const connector = await startFakeConnector();
  const instances: Instance[] = [];
  const begin = () => startInstance({ program, databaseUrl, serviceUrl: connector.serviceUrl });
  const start = async (): Promise<Instance> => {
    const instance = await begin();
    instances.push(instance);
    return instance;
  };
  instances.push(...(await Promise.all([begin(), begin()])));
  const pool = createPool({ url: databaseUrl, onError: () => undefined });
  await pool.query(LEDGER);
  const clock = createFakeClock();
  const storage = await openPostgresStorage({
    pool,
    organisation: 'default',
    clock,
    onProblem: () => undefined,
  });
  for (const [index, name] of FOLLOWERS.entries()) {
    const instance = instances[index % 2];
    if (instance !== undefined)
      await talkAt(connector, name).send(instance, aMessage('larma mig om allt', whoIs(name)));
  }
  return {
    connector,
    instances,
    start,
    kill: async (instance) => {
      instances.splice(instances.indexOf(instance), 1);
      await instance.signal('SIGKILL');
    },
    sender: () => instances.find(isSending) ?? null,
    versions: () => countVersions(storage),
    delivered: async () => {
      await until(async () => ((await storage.outbox.waiting().catch(() => 1)) === 0 ? true : null));
    },
    expectWhole: async () => {
      const { rows } = await pool.query<Queued>('SELECT id, conversation, step::text AS step FROM queued');
      await expectTold(rows, storage);
      return doubles(rows, connector.accepted);
    },
    stop: async () => {
      await storage.close();
      await Promise.all(instances.map((instance) => instance.signal('SIGTERM')));
      await pool.end();
      await connector.close();
    },
  };
}

async function createDatabase(server: string): Promise<string> {
  const name = `cluster_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return server.replace(/\/[^/]*$/u, `/${name}`);
}

function isSending({ log }: Instance): boolean {
  const last = log.findLast(({ event }) => event === 'delivery.begun' || event === 'delivery.ended');
  return last?.event === 'delivery.begun';
}

async function countVersions({ reports }: Storage): Promise<number> {
  if (NOVEMBER === null) throw new Error('No November');
  return (await reports.revisions(NOVEMBER)).length;
}

/** Never half: of each version all is there, and nothing of a version that is not. */
async function expectTold(queued: readonly Queued[], storage: Storage): Promise<void> {
  const posts = queued.filter(({ id }) => id.startsWith('alert '));
  const steps = [...new Set(queued.map(({ step }) => step))];
  for (const step of steps)
    expect(
      posts
        .filter((post) => post.step === step)
        .map(({ conversation }) => conversation)
        .sort(),
    ).toEqual(FOLLOWERS.map((name) => `a:${name}`));
  const records = await storage.audit.records();
  const published = records.filter(({ action }) => /^revision(Published|Undone)$/u.test(action));
  const versions = await countVersions(storage);
  expect([steps.length, published.length]).toEqual([versions - 1, versions]);
  for (const { id } of queued) expect(await storage.outbox.sentAs(id)).not.toBeNull();
}

/** A repeat tells the same, under the same id. */
function doubles(queued: readonly Queued[], accepted: readonly AcceptedRequest[]): string[] {
  const told = new Map<string, AcceptedRequest[]>();
  for (const request of accepted) {
    if (request.messageId === null) continue;
    told.set(request.messageId, [...(told.get(request.messageId) ?? []), request]);
  }
  expect([...told.keys()].sort()).toEqual(queued.map(({ id }) => id).sort());
  for (const [first, ...again] of told.values())
    for (const { conversationId, alertNumbers, activity } of again)
      expect([conversationId, alertNumbers, activity]).toEqual([
        first?.conversationId,
        first?.alertNumbers,
        first?.activity,
      ]);
  return [...told].filter(([, requests]) => requests.length > 1).map(([id]) => id);
}
