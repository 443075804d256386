import type { Clock } from '../../ports.js';
import { setNewest } from '../../setNewest.js';

export interface ExpiringMapOptions {
  readonly clock: Clock;
  readonly ttlMs: number;
  /** The oldest entry goes when there would be one more. */
  readonly maxEntries: number;
}

/** A map in memory whose entries live `ttlMs` from when they were set, and whose size is bounded. */
export interface ExpiringMap<T> {
  get(key: string): T | null;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** Drops what has expired; returns how many. */
  forgetExpired(): number;
}

export function createExpiringMap<T>({ clock, ttlMs, maxEntries }: ExpiringMapOptions): ExpiringMap<T> {
  /** Oldest first: setting a key again moves it to the end. */
  const entries = new Map<string, { readonly value: T; readonly expiresAtMs: number }>();
  const isAlive = (expiresAtMs: number) => clock.now().getTime() < expiresAtMs;

  return {
    get(key) {
      const entry = entries.get(key);
      return entry !== undefined && isAlive(entry.expiresAtMs) ? entry.value : null;
    },

    set(key, value) {
      setNewest(entries, key, { value, expiresAtMs: clock.now().getTime() + ttlMs }, maxEntries);
    },

    delete(key) {
      entries.delete(key);
    },

    forgetExpired() {
      const expired = [...entries].filter(([, { expiresAtMs }]) => !isAlive(expiresAtMs));
      for (const [key] of expired) entries.delete(key);
      return expired.length;
    },
  };
}
