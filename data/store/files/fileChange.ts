import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../../errors.js';
import type { FileOperations } from './fileOperations.js';
import { hasCode } from './hasCode.js';
import { replaceFile } from './replaceFile.js';
import { writeError } from './writeError.js';

/** Below the data directory, with `/` between the parts on every system, and never out of it. */
const fileName = z.string().regex(/^\w[\w.-]*(?:\/\w[\w.-]*)*$/u);

export const fileChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('replace'), file: fileName, text: z.string() }),
  /** `offset` in bytes: how long the file was, so that appending twice is appending once. */
  z.object({
    kind: z.literal('append'),
    file: fileName,
    offset: z.number().int().nonnegative(),
    text: z.string().min(1),
  }),
]);
/** What is to become of one file. Carried out twice, or once after being interrupted, it gives the same file. */
export type FileChange = z.infer<typeof fileChangeSchema>;

/**
 * Done when the change would survive a power cut.
 *
 * @throws StoreError `store.writeFailed`; `store.corrupt` when the file cannot be the one that was to be appended to
 */
export async function carryOut(
  change: FileChange,
  dataDir: string,
  operations: FileOperations,
): Promise<void> {
  const path = join(dataDir, ...change.file.split('/'));
  if (change.kind === 'replace') await replaceFile(operations, path, change.text);
  else await append(path, change.offset, change.text, operations);
}

/** Overwrites what a crash left of the same text, and never cuts the file. */
async function append(path: string, offset: number, text: string, operations: FileOperations): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const { size, tail } = await readTail(path, offset, bytes.length);
  const isThere = tail.equals(bytes);
  if (size < offset || (size > offset + bytes.length && !isThere))
    throw new StoreError(
      `${path} cannot be used: it is ${size} bytes long and should be ${offset}, or have been appended to from there`,
      { code: 'store.corrupt' },
    );
  try {
    if (!isThere) await operations.writeAt(path, offset, text);
    await operations.sync(path);
    if (offset === 0) await operations.syncDirectory(dirname(path));
  } catch (cause) {
    throw writeError(`Could not write ${path}`, cause);
  }
}

interface Tail {
  readonly size: number;
  /** At most `most` bytes from the offset on. */
  readonly tail: Buffer;
}

/** A missing file is an empty one. */
async function readTail(path: string, offset: number, most: number): Promise<Tail> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, offset);
      return { size, tail: buffer.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return { size: 0, tail: Buffer.alloc(0) };
    throw new StoreError(`Could not read ${path}`, { code: 'store.readFailed', cause });
  }
}
