import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Notifier } from '../../data/ports.js';
import { openPostgresStorage } from '../../data/store/openPostgresStorage.js';
import { createPool } from '../../data/store/postgres/createPool.js';
import { openCluster } from '../../jobs/cluster/openCluster.js';
import { createOutboxDelivery } from '../../jobs/deliverOutbox.js';
import { createPace } from '../../jobs/pace.js';

/** What the process does, as JSON in its second argument. */
export interface ClusterOrders {
  readonly databaseUrl: string;
  readonly organisation: string;
  /** Teams, on loopback. */
  readonly connectorUrl: string;
  /** How many times as fast as allowed it sends. */
  readonly speed: number;
}

/** One instance of a cluster that delivers what others have queued; it says on its output what it logs. */
const { databaseUrl, organisation, connectorUrl, speed } = JSON.parse(process.argv[2] ?? '') as ClusterOrders;

const say = (event: string): void => void process.stdout.write(`${event}\n`);
const log = { info: say, error: say };
const clock = { now: () => new Date() };
const pool = createPool({ url: databaseUrl, onError: () => undefined });

const notifier: Notifier = {
  async send({ message: { id, conversationId } }) {
    const response = await fetch(connectorUrl, {
      method: 'POST',
      body: JSON.stringify({ id, conversationId, from: process.pid }),
    });
    return response.text();
  },
};

const cluster = await openCluster({ pool, log });
const storage = await openPostgresStorage({ pool, organisation, clock, onProblem: ({ code }) => say(code) });
const delivery = createOutboxDelivery({
  ...storage,
  outbox: cluster.sentByOne(storage.outbox),
  notifier,
  templates: new Map(),
  noticesOf: async () => [],
  clock,
  pace: createPace(() => performance.now() * speed),
  random: Math.random,
  wait: (ms, signal) => sleep(ms / speed, undefined, { signal }).catch(() => undefined),
  log,
});
storage.outbox.onQueued(() => delivery.wake());
cluster.onTurn(() => delivery.wake());
delivery.wake();
say('ready');

process.once('SIGTERM', () => {
  void delivery
    .stop()
    .then(() => cluster.close())
    .then(() => storage.close())
    .then(() => pool.end());
});
