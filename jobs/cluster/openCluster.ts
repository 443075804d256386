import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { freeLeases } from '../../data/store/postgres/freeLeases.js';
import type { JobLog } from '../schedule.js';
import type { Cluster } from './cluster.js';
import { openDeliveryLease } from './deliveryLease.js';
import { openJobQueues } from './jobQueue.js';
import { scheduleInCluster } from './scheduleInCluster.js';
import { sentByHolder } from './sentByHolder.js';

export interface ClusterDeps {
  /** Of `createPool`; ended by who made it, after the cluster was closed. */
  readonly pool: Pool;
  readonly log: JobLog;
}

/** So long the instance that delivered before may write down what it has just sent. */
const LAST_WORDS_MS = 2_000;

/**
 * Takes part in the cluster of all instances on one database.
 *
 * @throws Error when the database cannot be reached
 */
export async function openCluster({ pool, log }: ClusterDeps): Promise<Cluster> {
  const queues = await openJobQueues(pool, log);
  const lease = openDeliveryLease(pool, log);
  const closing = new AbortController();
  const listeners: (() => void)[] = [];
  const tellTurn = (): void => listeners.forEach((listener) => listener());
  const takeOver = async (): Promise<void> => {
    await sleep(LAST_WORDS_MS, undefined, { signal: closing.signal, ref: false });
    if (!lease.isHeld()) return;
    await freeLeases(pool);
    tellTurn();
  };
  lease.onTurn(() => {
    tellTurn();
    if (!lease.isHeld()) return;
    takeOver().catch((error: unknown) => {
      // The leases end by themselves, later.
      if (!closing.signal.aborted) log.error('delivery.leasesKept', { error });
    });
  });
  return {
    scheduleOf: (organisation) => scheduleInCluster(queues.of(organisation)),
    sentByOne: (outbox) => sentByHolder(outbox, lease),
    onTurn: (listener) => void listeners.push(listener),
    close: async () => {
      closing.abort();
      await Promise.all([lease.close(), queues.close()]);
    },
  };
}
