import type { Adapter } from 'lowdb';
import { StoreError } from '../../errors.js';
import type { FileOperations } from './fileOperations.js';
import { readIfPresent } from './readIfPresent.js';
import { replaceFile } from './replaceFile.js';

/**
 * A lowdb adapter for one JSON file that is always whole: the old content or the new, after a crash as well.
 *
 * lowdb's own `JSONFile` renames too but syncs nothing, so that a power cut can leave an empty file.
 *
 * @param parse checks the JSON value; throws when it is not what the file should hold
 */
export function createDurableJsonFile<T>(
  path: string,
  parse: (value: unknown) => T,
  operations: FileOperations,
): Adapter<T> {
  return {
    /** @returns null when there is no such file; an unreadable one throws StoreError `store.corrupt` */
    async read() {
      const text = await readIfPresent(path);
      if (text === null) return null;
      try {
        return parse(JSON.parse(text));
      } catch (cause) {
        throw new StoreError(`${path} cannot be used: ${reasonOf(text, cause)}`, {
          code: 'store.corrupt',
          cause,
        });
      }
    },

    /** Done when the data would survive a power cut; on failure the file is as before. */
    write: (data) => replaceFile(operations, path, jsonText(data)),
  };
}

/** One field a line, so that a person can read the file and compare two. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

function reasonOf(text: string, cause: unknown): string {
  if (text.trim() === '') return 'the file is empty';
  return cause instanceof Error ? cause.message : String(cause);
}
