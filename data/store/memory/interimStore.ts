import type { Clock, InterimKind, InterimStore } from '../../ports.js';
import { createExpiringMap, type ExpiringMap } from './expiringMap.js';

/** What is handed in may be large, so the oldest goes first; an offer is a few words. */
const MOST: Readonly<Record<InterimKind, number>> = { half: 20, draft: 20, problems: 20, offer: 200 };

/** In memory: after a restart the file has to be sent once more. */
export function createInterimStore({
  clock,
  ttlMs,
}: {
  readonly clock: Clock;
  readonly ttlMs: number;
}): InterimStore {
  const map = (kind: InterimKind) => createExpiringMap<object>({ clock, ttlMs, maxEntries: MOST[kind] });
  const kept: Readonly<Record<InterimKind, ExpiringMap<object>>> = {
    half: map('half'),
    draft: map('draft'),
    problems: map('problems'),
    offer: map('offer'),
  };
  return {
    get: async (kind, id) => kept[kind].get(id),
    put: async (kind, id, value) => kept[kind].set(id, value),
    drop: async (kind, id) => {
      const wasThere = kept[kind].get(id) !== null;
      kept[kind].delete(id);
      return wasThere;
    },
    forgetExpired: async () => Object.values(kept).reduce((sum, map) => sum + map.forgetExpired(), 0),
  };
}
