import type { FileLimits } from './fileLimits.js';
import { fetchFile, type FetchedFile } from './fetchFile.js';
import type { FileHosts } from './fileHosts.js';
import { putFile, type PutResult } from './putFile.js';

/** The files that go between the bot and its users' OneDrive. */
export interface FileTransfer {
  /** One after the other, so that many large ones are never in the memory at once; ends at the first that fails. */
  fetchAll(addresses: readonly string[]): Promise<readonly FetchedFile[]>;
  put(address: string, bytes: Uint8Array): Promise<PutResult>;
}

export function createFileTransfer(hosts: FileHosts, limits: FileLimits): FileTransfer {
  return {
    async fetchAll(addresses) {
      const signal = AbortSignal.timeout(limits.timeoutMs);
      const fetched: FetchedFile[] = [];
      let bytesLeft = limits.mostBytesInAll;
      for (const address of addresses) {
        const mostBytes = Math.min(limits.mostBytes, bytesLeft);
        const file = await fetchFile(address, hosts, { mostBytes, signal });
        fetched.push(file);
        if (file.kind !== 'file') break;
        bytesLeft -= file.bytes.length;
      }
      return fetched;
    },
    put: (address, bytes) => putFile(address, bytes, hosts, AbortSignal.timeout(limits.timeoutMs)),
  };
}
