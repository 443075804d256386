import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { toStoreError } from './toStoreError.js';

export const CHANNELS = ['kpi_published', 'kpi_queued', 'kpi_conversation', 'kpi_follow_up'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who did it, where, and what it was about: what one instance tells the others. */
export interface Notice {
  readonly instance: string;
  readonly organisation: string;
  readonly about: string;
}

/** null when notices may have been missed: anything may have happened. */
export type NoticeListener = (notice: Notice | null) => void;

/** What other instances do, as they tell it through the database. One for all organisations of a process. */
export interface Notices {
  /** @returns how to hear no more */
  on(channel: Channel, listener: NoticeListener): () => void;
  /** False while something may be missed. */
  isListening(): boolean;
  close(): Promise<void>;
}

export interface NoticesTiming {
  /** How often it is asked whether the connection still lives. */
  readonly pingMs: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

const TIMING: NoticesTiming = { pingMs: 15_000, firstWaitMs: 50, longestWaitMs: 5_000 };

/** PostgreSQL takes payloads of up to 8 000 bytes. */
export const encodeNotice = ({ instance, about, organisation }: Notice): string =>
  JSON.stringify([instance, about, organisation]);

/**
 * Listens on a connection of its own, and again after it was lost; then every listener is told that it may have missed
 * something. Needs a connection to the server itself: through a pooler that shares connections nothing is heard.
 *
 * @throws StoreError `store.unavailable` when it cannot begin
 */
export async function openNotices(pool: pg.Pool, timing: NoticesTiming = TIMING): Promise<Notices> {
  const listeners = new Map<Channel, Set<NoticeListener>>(CHANNELS.map((channel) => [channel, new Set()]));
  const closing = new AbortController();
  let client: pg.Client | null = null;

  const listen = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ ...pool.options, password: pool.options.password });
    fresh.on('error', () => undefined);
    fresh.on('notification', ({ channel, payload }) => {
      for (const [known, told] of listeners)
        if (known === channel) for (const listener of told) listener(decode(payload ?? ''));
    });
    try {
      await fresh.connect();
      await fresh.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join('; '));
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    return fresh;
  };
  /** Ends when the connection does. */
  const watch = async (watched: pg.Client): Promise<void> => {
    const lost = new AbortController();
    watched.once('end', () => lost.abort());
    const signal = AbortSignal.any([lost.signal, closing.signal]);
    while (!signal.aborted) {
      await sleep(timing.pingMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await watched.query('SELECT 1').catch(() => lost.abort());
    }
    client = null;
    await watched.end().catch(() => undefined);
  };
  const keepListening = async (first: pg.Client): Promise<void> => {
    await watch(first);
    let waitMs = timing.firstWaitMs;
    while (!closing.signal.aborted) {
      client = await listen().catch(() => null);
      if (client === null) {
        await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
        waitMs = Math.min(waitMs * 2, timing.longestWaitMs);
        continue;
      }
      waitMs = timing.firstWaitMs;
      for (const told of listeners.values()) for (const listener of told) listener(null);
      await watch(client);
    }
  };

  client = await listen().catch((error: unknown) => {
    throw toStoreError(error);
  });
  const running = keepListening(client);
  return {
    on: (channel, listener) => {
      listeners.get(channel)?.add(listener);
      return () => void listeners.get(channel)?.delete(listener);
    },
    isListening: () => client !== null,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

function decode(payload: string): Notice | null {
  try {
    const [instance, about, organisation] = JSON.parse(payload) as readonly unknown[];
    if (typeof instance === 'string' && typeof about === 'string' && typeof organisation === 'string')
      return { instance, about, organisation };
  } catch {
    // Somebody else's: better once too often than once too seldom.
  }
  return null;
}
