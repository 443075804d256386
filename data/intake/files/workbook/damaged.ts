import { SourceError } from '../../../errors.js';

/** What stands in the file cannot be, so nothing of it is believed. */
export function damaged(message: string, cause?: unknown): SourceError {
  return new SourceError(message, { code: 'source.damaged', cause });
}
