import type { z } from 'zod';
import { StoreError } from '../../data/errors.js';

/** What the storage of the tests keeps of a value. @throws StoreError `store.invalid` */
export function checkedCopy<S extends z.ZodTypeAny>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(structuredClone(value));
  return result.success ? (result.data as z.output<S>) : refuse('store.invalid');
}

export function refuse(code: string): never {
  throw new StoreError(`The store refused: ${code}`, { code });
}
