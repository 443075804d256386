import type { z } from 'zod';
import { StoreError } from '../errors.js';
import { parse } from './files/storedFiles.js';

/**
 * A copy of what is to be saved, so that what the caller does to its own value later changes nothing here.
 *
 * @throws StoreError `store.invalid` when it could not be read back
 */
export function checked<S extends z.ZodTypeAny>(schema: S, value: unknown): z.output<S> {
  try {
    return parse(schema, value);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(`Nothing was saved: ${reason}`, { code: 'store.invalid', cause });
  }
}
