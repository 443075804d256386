import { StoreError } from '../data/errors.js';

/** Somebody else saved since what is being saved was read: nothing broke, and the person can try again. */
export function isConflict(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'store.conflict';
}
