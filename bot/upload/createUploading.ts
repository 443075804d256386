import type { InterimStore } from '../../data/ports.js';
import { createTurns } from '../../data/store/createTurns.js';
import { createUploadReader } from '../../data/store/upload/createUploadReader.js';
import { createFileHosts } from '../files/fileHosts.js';
import type { FileLimits } from '../files/fileLimits.js';
import { createFileTransfer } from '../files/fileTransfer.js';
import type { Uploading } from './uploading.js';
import { createUploadMemory } from './uploadMemory.js';

interface UploadingOptions {
  /** Besides those of Teams. */
  readonly fileHosts: readonly string[];
  readonly fileLimits: FileLimits;
  /** null while developing: then files may lie on this machine too. */
  readonly botId: string | null;
  readonly interim: InterimStore;
}

export function createUploading({ fileHosts, fileLimits, botId, interim }: UploadingOptions): Uploading {
  const hosts = createFileHosts({ hosts: fileHosts, loopback: botId === null });
  return {
    reader: createUploadReader(),
    files: createFileTransfer(hosts, fileLimits),
    memory: createUploadMemory(interim),
    publishing: createTurns(),
    botId,
  };
}
