import { readFile } from 'node:fs/promises';
import { StoreError } from '../../errors.js';
import { hasCode } from './hasCode.js';

/**
 * @returns null when there is no such file
 * @throws StoreError `store.readFailed`
 */
export async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return null;
    throw new StoreError(`Could not read ${path}`, { code: 'store.readFailed', cause });
  }
}
