import { open } from 'node:fs/promises';

/**
 * Makes a created or renamed entry of the directory survive a power cut.
 *
 * Windows cannot open a directory for this; NTFS journals the rename itself.
 */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
