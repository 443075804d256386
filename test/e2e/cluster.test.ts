import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { z } from 'zod';
import type { Storage } from '../../data/ports.js';
import { openPostgresStorage } from '../../data/store/openPostgresStorage.js';
import { createPool } from '../../data/store/postgres/createPool.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { aSighting } from '../builders/aSighting.js';
import { queueing } from '../builders/noAlerting.js';
import { compileProgram, type Program } from '../data/store/compileProgram.js';
import { until } from '../jobs/cluster/until.js';
import { type Serving, startServing } from '../postgres/startServing.mjs';
import type { ClusterOrders } from './deliverInCluster.js';

const PATIENCE_MS = 60_000;
const CONVERSATIONS = 20;
const IDS = Array.from({ length: 200 }, (_, index) => `m${String(index).padStart(3, '0')}`);
const conversationOf = (id: string): string => `to ${Number(id.slice(1)) % CONVERSATIONS}`;

/** A server of its own: it is stopped in the middle of things. */
let server: Serving;
let databaseUrl: string;
let pool: pg.Pool;
let program: Program;

beforeAll(async () => {
  server = await startServing();
  databaseUrl = (await server.command('start')) ?? '';
  pool = createPool({ url: databaseUrl, onError: () => undefined });
  program = await compileProgram(join(import.meta.dirname, 'deliverInCluster.ts'));
}, PATIENCE_MS);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(async () => {
  await program.remove();
  await pool.end();
  await server.end();
});

const takenSchema = z.object({ id: z.string(), from: z.number() });
type Taken = z.infer<typeof takenSchema>;

/** Teams: takes every message, and answers when `onTaken` is done. */
async function startConnector(
  onTaken: (count: number, last: Taken) => Promise<void>,
): Promise<{ readonly url: string; readonly taken: readonly Taken[] }> {
  const taken: Taken[] = [];
  const connector: Server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const one = takenSchema.parse(JSON.parse(body));
      const count = taken.push(one);
      await onTaken(count, one);
      response.end(`activity of ${one.id}`);
    });
  });
  connector.listen(0, '127.0.0.1');
  await once(connector, 'listening');
  closing.push(async () => {
    connector.closeAllConnections();
    connector.close();
  });
  return { url: `http://127.0.0.1:${(connector.address() as AddressInfo).port}`, taken };
}

interface Instance {
  readonly pid: number;
  readonly log: readonly string[];
  readonly kill: () => void;
}

async function startInstance(orders: ClusterOrders): Promise<Instance> {
  const child: ChildProcess = spawn(process.execPath, [program.path, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('No output');
  const log: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => log.push(line));
  const closed = once(child, 'close');
  closing.push(async () => {
    child.kill('SIGTERM');
    await closed;
  });
  await until(() => (log.includes('ready') ? log : null));
  return { pid: child.pid ?? 0, log, kill: () => void child.kill('SIGKILL') };
}

interface Delivery {
  readonly storage: Storage;
  readonly taken: readonly Taken[];
  readonly instances: readonly Instance[];
}

/** 200 messages to 20 conversations, queued here and sent by two instances of which one has its turn. */
async function deliver(
  onTaken: (count: number, sender: Instance | undefined) => Promise<void> | void,
): Promise<Delivery> {
  const organisation = randomUUID();
  const clock = { now: () => new Date() };
  const storage = await openPostgresStorage({ pool, organisation, clock, onProblem: () => undefined });
  closing.push(() => storage.close());
  const instances: Instance[] = [];
  const { url: connectorUrl, taken } = await startConnector(async (count, { from }) =>
    onTaken(
      count,
      instances.find(({ pid }) => pid === from),
    ),
  );
  for (let index = 0; index < 2; index += 1)
    instances.push(await startInstance({ databaseUrl, organisation, connectorUrl, speed: 10 }));
  for (let index = 0; index < CONVERSATIONS; index += 1)
    await storage.conversations.remember(aSighting({ id: `to ${index}` }));
  await storage.alerts.change(
    queueing(IDS.map((id) => anOutboxDraft({ id, conversationId: conversationOf(id) }))),
  );
  return { storage, taken, instances };
}

/** Resolves when all have arrived and are written down; @returns those that came twice. */
async function arrived({ storage, taken }: Delivery): Promise<string[]> {
  await until(async () => ((await storage.outbox.waiting().catch(() => 1)) === 0 ? true : null));
  const ids = taken.map(({ id }) => id);
  for (let index = 0; index < CONVERSATIONS; index += 1) {
    const there = ids.filter((id) => conversationOf(id) === `to ${index}`);
    const inOrder = IDS.filter((id) => conversationOf(id) === `to ${index}`);
    expect(there.filter((id, at) => id !== there[at - 1])).toEqual(inOrder);
  }
  for (const id of IDS)
    expect(await storage.outbox.sentAs(id)).toMatchObject({ activityId: `activity of ${id}` });
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

const senders = (taken: readonly Taken[]): number[] => [...new Set(taken.map(({ from }) => from))];

it(
  'an instance killed in the middle of a delivery is relieved by the other: nothing is lost, the order is kept, and again comes only what Teams had and the log had not',
  async () => {
    const delivery = await deliver((count, sender) => {
      if (count === 90) sender?.kill();
    });
    const { storage, taken, instances } = delivery;
    // Once the other has its turn, all that the killed one wrote is in the log; it sends nothing of that yet.
    await until(() => (instances.every(({ log }) => log.includes('delivery.begun')) ? true : null));
    const logged = await Promise.all(IDS.map((id) => storage.outbox.sentAs(id)));
    const twice = await arrived(delivery);
    const [killed] = senders(taken);
    const unlogged = IDS.filter(
      (id, at) => logged[at] === null && taken.some((one) => one.id === id && one.from === killed),
    );
    expect(senders(taken)).toHaveLength(2);
    expect([...twice].sort()).toEqual(unlogged);
    expect(new Set(twice.map(conversationOf)).size).toBe(twice.length);
  },
  PATIENCE_MS,
);

it.each(['stop', 'crash'] as const)(
  'a database that is gone (%s) in the middle of a delivery and back: all goes on by itself, and nothing comes twice',
  async (how) => {
    let restarted: Promise<unknown> = Promise.resolve();
    const delivery = await deliver(async (count) => {
      if (count !== 90) return;
      await server.command(how);
      restarted = server.command('start');
    });
    await until(() => (delivery.taken.length >= 90 ? true : null));
    await restarted;
    expect(await arrived(delivery)).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  'an instance whose connection is cut sends no more, the other goes on, and nothing comes twice',
  async () => {
    const delivery = await deliver(async (count) => {
      if (count !== 90) return;
      await pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = 7120452",
      );
    });
    expect(await arrived(delivery)).toEqual([]);
    expect(senders(delivery.taken)).toHaveLength(2);
    expect(
      delivery.instances.map(({ log }) => log.filter((event) => event === 'delivery.begun').length),
    ).toEqual([1, 1]);
  },
  PATIENCE_MS,
);

it(
  'an instance that stops hands over at once, and nothing comes twice',
  async () => {
    const delivery = await deliver((count, sender) => {
      if (count === 90) process.kill(sender?.pid ?? 0, 'SIGTERM');
    });
    expect(await arrived(delivery)).toEqual([]);
    expect(senders(delivery.taken)).toHaveLength(2);
  },
  PATIENCE_MS,
);
