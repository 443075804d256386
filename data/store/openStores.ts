import type { Pool } from 'pg';
import type { StoreError } from '../errors.js';
import type { Clock, Placements, Storage } from '../ports.js';
import { openLowdbPlacements } from './openLowdbPlacements.js';
import { openLowdbStorage } from './openLowdbStorage.js';

export interface StoresOptions {
  /** null for the embedded store. */
  readonly databaseUrl: string | null;
  /** Of the whole installation, for what is of no organisation in the embedded store. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** Told of each upload between form and confirmation that could not be read and was dropped. */
  readonly onDropped: (problem: StoreError) => void;
  /** Told of what is wrong with the database when nobody waits for it. */
  readonly onProblem: (problem: Error) => void;
}

/** Whose store is opened, and where that is. */
export interface StoreOwner {
  readonly id: string;
  /** For the embedded store. */
  readonly dataDir: string;
}

/** Where all organisations of an installation keep what they keep, each for itself. */
export interface Stores {
  /** @throws StoreError when it cannot be used */
  open(owner: StoreOwner): Promise<Storage>;
  /** What is of no organisation; needed where there are several. */
  openPlacements(): Promise<Placements>;
  /** The database that it is in, for what else lives there; null for the embedded store. */
  readonly pool: Pool | null;
  /** Once all that was opened is closed. */
  close(): Promise<void>;
}

/** @throws StoreError when the database cannot be reached */
export async function openStores(options: StoresOptions): Promise<Stores> {
  const { databaseUrl, dataDir, clock, onDropped } = options;
  if (databaseUrl !== null) {
    // Only where it is used: its modules take time and memory.
    const { openPostgresStores } = await import('./openPostgresStores.js');
    return openPostgresStores(databaseUrl, options);
  }
  return {
    pool: null,
    open: (owner) => openLowdbStorage({ dataDir: owner.dataDir, clock, onDropped }),
    openPlacements: () => openLowdbPlacements({ dataDir }),
    close: async () => undefined,
  };
}
