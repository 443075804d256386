import { StoreError } from '../../../data/errors.js';

/** The StoreError that the task ends with. */
export async function failureOf(task: Promise<unknown>): Promise<StoreError> {
  const error = await task.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`expected a StoreError, not ${String(error)}`);
  return error;
}
