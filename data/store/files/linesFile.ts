import { join } from 'node:path';
import type { z } from 'zod';
import { StoreError } from '../../errors.js';
import type { FileChange } from './fileChange.js';
import { readIfPresent } from './readIfPresent.js';
import { parse } from './storedFiles.js';

/** A file of one JSON value a line, changed through the journal. */
export interface LinesFile<T> {
  /** How long it is. */
  readonly bytes: number;
  readonly lines: number;
  /** @throws StoreError `store.corrupt` naming the file and the first line that cannot be used */
  read(): Promise<T[]>;
  /** @param values at least one */
  append(values: readonly T[]): LinesChange;
  /** Leaves nothing of what was there. */
  replace(values: readonly T[]): LinesChange;
}

export interface LinesChange {
  readonly change: FileChange;
  /** Call it once the change is saved. */
  readonly accept: () => void;
}

export function createLinesFile<S extends z.ZodTypeAny>(
  dataDir: string,
  file: string,
  schema: S,
): LinesFile<z.output<S>> {
  const path = join(dataDir, file);
  let bytes = 0;
  let count = 0;

  return {
    get bytes() {
      return bytes;
    },
    get lines() {
      return count;
    },

    async read() {
      const text = (await readIfPresent(path)) ?? '';
      const lines = text.split('\n');
      // The journal leaves no half line: one that is there was cut by something else.
      if (lines.pop() !== '') throw unusable(path, lines.length + 1, new Error('it is not whole'));
      bytes = Buffer.byteLength(text);
      count = lines.length;
      return lines.map((line, index) => {
        try {
          return parse(schema, JSON.parse(line));
        } catch (cause) {
          throw unusable(path, index + 1, cause);
        }
      });
    },

    append(values) {
      const text = textOf(values);
      return {
        change: { kind: 'append', file, offset: bytes, text },
        accept: () => {
          bytes += Buffer.byteLength(text);
          count += values.length;
        },
      };
    },

    replace(values) {
      const text = textOf(values);
      return {
        change: { kind: 'replace', file, text },
        accept: () => {
          bytes = Buffer.byteLength(text);
          count = values.length;
        },
      };
    },
  };
}

const textOf = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

function unusable(path: string, line: number, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(`${path} cannot be used: line ${line}: ${reason}`, { code: 'store.corrupt', cause });
}
