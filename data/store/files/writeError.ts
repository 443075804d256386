import { StoreError } from '../../errors.js';

/** What the system calls by a name that only programmers know, and what to do about it. */
const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', 'it must belong to the user that the bot runs as (EACCES)'],
  ['EPERM', 'it must belong to the user that the bot runs as (EPERM)'],
  ['EROFS', 'the file system is read-only (EROFS)'],
  ['ENOSPC', 'the disk is full (ENOSPC)'],
  ['EDQUOT', 'the quota of the disk is used up (EDQUOT)'],
]);

/** @param what as `Could not write /data/outbox.jsonl`; the reason is added to it */
export function writeError(what: string, cause: unknown): StoreError {
  const { code, message } = cause instanceof Error ? (cause as NodeJS.ErrnoException) : {};
  const reason = REASONS.get(code) ?? message ?? String(cause);
  return new StoreError(`${what}: ${reason}`, { code: 'store.writeFailed', cause });
}
