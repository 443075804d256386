import { constants, open, rename, rm, writeFile } from 'node:fs/promises';
import { syncDirectory } from './syncDirectory.js';

/**
 * The steps that files are changed in. After a power cut there is what was synced: a file's content once the file
 * was, its name, new or changed, once its directory was.
 */
export interface FileOperations {
  /** Makes the file or replaces all that is in it. */
  write(path: string, text: string): Promise<void>;
  /** Writes from the byte `offset` on and makes the file if it is missing. */
  writeAt(path: string, offset: number, text: string): Promise<void>;
  sync(path: string): Promise<void>;
  /** Takes the place of a file that has the name. */
  rename(from: string, to: string): Promise<void>;
  /** Does nothing when there is no such file. */
  remove(path: string): Promise<void>;
  syncDirectory(path: string): Promise<void>;
}

export const nodeFileOperations: FileOperations = {
  write: (path, text) => writeFile(path, text, 'utf8'),

  async writeAt(path, offset, text) {
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
        done += bytesWritten;
      }
    } finally {
      await file.close();
    }
  },

  async sync(path) {
    // Windows syncs only what is open for writing.
    const file = await open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },

  rename,
  remove: (path) => rm(path, { force: true }),
  syncDirectory,
};
