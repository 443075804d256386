import { StoreError } from '../../errors.js';

/** What was begun before it closes is finished; nothing is begun after. */
export interface Door {
  /** @throws StoreError `store.closed` */
  pass<T>(task: () => Promise<T>): Promise<T>;
  /** Runs `last` behind all that was begun; a second time it does nothing. */
  close(last: () => Promise<void>): Promise<void>;
}

export function createDoor(): Door {
  const inside = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;
  return {
    async pass(task) {
      if (closing !== null) throw new StoreError('The store is closed', { code: 'store.closed' });
      const done = task();
      inside.add(done);
      return done.finally(() => inside.delete(done));
    },
    async close(last) {
      closing ??= Promise.allSettled(inside).then(last);
      return closing;
    },
  };
}
