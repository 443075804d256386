import type { Placement } from '../../ports.js';
import type { StoreOwner } from '../openStores.js';
import type { Dump } from './dump.js';

/** What is moved. */
export interface Moved {
  readonly owners: readonly StoreOwner[];
  /** Whether the organisations are listed: then conversations are assigned to them. */
  readonly isListed: boolean;
}

/** One side of a move, with no bot at work on it. */
export interface Side {
  /** As it is now, each time anew. */
  read(owner: StoreOwner): Promise<Dump>;
  /** The assignments of conversations. */
  readPlacements(): AsyncIterable<readonly Placement[]>;
  /** @throws StoreError `store.locked` or `store.lockLost` when a bot has begun to work on it */
  readonly assertAlone: () => Promise<void>;
  /** A second time it does nothing. */
  readonly close: () => Promise<void>;
}

export interface MoveSource extends Side {
  /** Organisations, or their directories, that are there and not to be moved. */
  others(): Promise<readonly string[]>;
}

/** Empty when it is opened. What was not committed when it is closed was never there. */
export interface MoveTarget extends Side {
  write(owner: StoreOwner, dump: Dump): Promise<void>;
  writePlacements(parts: AsyncIterable<readonly Placement[]>): Promise<void>;
  /** All that was written, or nothing. */
  commit(): Promise<void>;
}
