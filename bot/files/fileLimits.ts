import { MOST_FILE_BYTES, MOST_UPLOAD_BYTES } from '../../data/intake/files/limits.js';

export interface FileLimits {
  /** Of all the files of one message together. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly mostBytesInAll: number;
}

/** What is larger would be refused by its reader, so it is not fetched to its end either. */
export const FILE_LIMITS: FileLimits = {
  timeoutMs: 30_000,
  mostBytes: MOST_FILE_BYTES,
  mostBytesInAll: MOST_UPLOAD_BYTES,
};
