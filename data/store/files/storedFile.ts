import { join } from 'node:path';
import { Low } from 'lowdb';
import { createDurableJsonFile, jsonText } from './durableJsonFile.js';
import type { FileChange } from './fileChange.js';
import type { FileOperations } from './fileOperations.js';

/** A change to be committed, and what takes it into the memory once it is. */
export interface Staged {
  readonly change: FileChange;
  accept(): void;
}

/** A JSON file that is changed through the journal only. */
export interface StoredFile<T> {
  /** What was read or last saved. */
  readonly data: T;
  read(): Promise<void>;
  stage(data: T): Staged;
}

/** @param empty what it holds while there is no such file */
export function createStoredFile<T>(
  { dataDir, operations }: { readonly dataDir: string; readonly operations: FileOperations },
  file: string,
  parse: (value: unknown) => T,
  empty: T,
): StoredFile<T> {
  const low = new Low(createDurableJsonFile(join(dataDir, ...file.split('/')), parse, operations), empty);
  return {
    get data() {
      return low.data;
    },
    read: () => low.read(),
    // Not `Low.update`: it changes the memory, then writes, and keeps what could not be saved.
    stage: (data) => ({
      change: { kind: 'replace', file, text: jsonText(data) },
      accept: () => {
        low.data = data;
      },
    }),
  };
}
