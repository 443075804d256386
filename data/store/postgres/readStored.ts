import type { z } from 'zod';
import { StoreError } from '../../errors.js';
import { parse } from '../files/storedFiles.js';

/**
 * A value out of a `json` column, frozen.
 *
 * @param what names the row, for whoever has to put it right
 * @throws StoreError `store.corrupt`
 */
export function readStored<S extends z.ZodTypeAny>(schema: S, value: unknown, what: string): z.output<S> {
  return reading(what, () => parse(schema, value));
}

/** @throws StoreError `store.corrupt` when `read` throws */
export function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(
      `${what} cannot be used: ${reason}\nNothing was changed. Restore the database from a backup.`,
      { code: 'store.corrupt', cause },
    );
  }
}
