import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DELIVERY_LOCK } from '../../data/store/postgres/deliveryLock.js';
import type { JobLog } from '../schedule.js';

/** The right to send, which one instance of the installation has at a time. */
export interface DeliveryLease {
  isHeld(): boolean;
  /** Called when it is got, and when the database came back and another may have it. */
  onTurn(listener: () => void): void;
  /** Gives it up; the next has it within milliseconds. */
  close(): Promise<void>;
}

export interface LeaseTiming {
  /** How often the holder asks whether its connection lives, and how long the answer may take. */
  readonly pingMs: number;
  /** After so long who waits for it asks anew, so that a dead connection shows. */
  readonly waitMs: number;
  /**
   * After a connection was lost. Who had it comes back first: it may have sent what is not written down yet.
   */
  readonly holderAgainMs: number;
  readonly otherAgainMs: number;
}

const TIMING: LeaseTiming = { pingMs: 2_000, waitMs: 10_000, holderAgainMs: 250, otherAgainMs: 3_000 };
/** `lock_not_available`: it took longer than `lock_timeout`. */
const STILL_TAKEN = '55P03';
/**
 * The server gives up a client whose machine is gone after 5 + 3 * 2 s. Should that client live, and only the network
 * be cut, two pings have gone unanswered by then and it has stopped.
 */
const KEEPALIVES =
  'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3';

/**
 * A lock of PostgreSQL on a connection of its own: it ends with the connection, and that with the process. Needs a
 * connection to the server itself: a pooler that shares connections would share the lock.
 */
export function openDeliveryLease(pool: pg.Pool, log: JobLog, timing: LeaseTiming = TIMING): DeliveryLease {
  const closing = new AbortController();
  const listeners: (() => void)[] = [];
  const tellTurn = (): void => listeners.forEach((listener) => listener());
  /** Aborted when it is lost. */
  let held: AbortSignal | null = null;
  let hadItLast = false;
  let isAway = false;

  /** From the connection's beginning to its end. */
  const takePart = async (): Promise<void> => {
    const { client, lost } = await connect(pool, timing);
    const over = AbortSignal.any([lost, closing.signal]);
    isAway = false;
    try {
      tellTurn();
      hadItLast = await waitForLock(client, over);
      if (!hadItLast) return;
      held = over;
      log.info('delivery.begun', {});
      tellTurn();
      await watch(client, timing, over);
    } finally {
      if (held !== null) log.info('delivery.ended', {});
      held = null;
      await client.end().catch(() => undefined);
    }
  };
  const keepOn = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await takePart().catch((error: unknown) => {
        // Once for each time that the database is away.
        if (!isAway) log.error('delivery.noLease', { error });
        isAway = true;
      });
      const againMs = hadItLast ? timing.holderAgainMs : timing.otherAgainMs;
      await sleep(againMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const running = keepOn();

  return {
    isHeld: () => held !== null && !held.aborted,
    onTurn: (listener) => void listeners.push(listener),
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

async function connect(pool: pg.Pool, { waitMs, pingMs }: LeaseTiming) {
  const { options } = pool;
  // The password does not enumerate.
  const client = new pg.Client({
    ...options,
    password: options.password,
    statement_timeout: 0,
    query_timeout: waitMs + pingMs,
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  try {
    await client.connect();
    await client.query(`${KEEPALIVES}; SET lock_timeout = ${waitMs}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { client, lost: lost.signal };
}

/** @returns false when it was over before */
async function waitForLock(client: pg.Client, over: AbortSignal): Promise<boolean> {
  // What waits for an answer is told by the end of the connection.
  over.addEventListener('abort', () => void client.end().catch(() => undefined), { once: true });
  while (!over.aborted) {
    try {
      await client.query({ text: 'SELECT pg_advisory_lock($1)', values: [DELIVERY_LOCK] });
      return !over.aborted;
    } catch (error) {
      const isTaken = error instanceof pg.DatabaseError && error.code === STILL_TAKEN;
      if (!isTaken && !over.aborted) throw error;
    }
  }
  return false;
}

/** Returns when it is over. */
async function watch(client: pg.Client, { pingMs }: LeaseTiming, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await sleep(pingMs, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
    const answer = client.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([answer, sleep(pingMs, false, { ref: false })]))) return;
  }
}
