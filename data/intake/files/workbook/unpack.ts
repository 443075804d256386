import { Inflate } from 'fflate';
import type { ZipEntry } from './checkZip.js';
import { crc32 } from './crc32.js';
import { damaged } from './damaged.js';

/** Deflate unpacks a byte to 1 032 at most, so that no more than 17 MB lie unread at any time. */
const STEP_BYTES = 16 * 1024;

/**
 * Unpacks one file of an archive chunk by chunk, and stops as soon as it is more than it declares.
 *
 * @throws SourceError `source.damaged` when size or checksum are not the declared ones
 */
export function unpack(archive: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  let size = 0;
  let checksum = 0;
  const takeChecked = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > entry.size) throw damaged('A part unpacks to more than it declares');
    checksum = crc32(chunk, checksum);
    take(chunk);
  };
  const packed = archive.subarray(entry.start, entry.end);
  if (entry.deflated) inflate(packed, takeChecked);
  else takeChecked(packed);
  if (size !== entry.size || checksum !== entry.crc32) throw damaged('A part is not what its checksum says');
}

function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const chunks: Uint8Array[] = [];
  const stream = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    try {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    } catch (cause) {
      throw damaged('A part cannot be unpacked', cause);
    }
    for (const chunk of chunks.splice(0)) take(chunk);
  }
}
