import type { FileFault } from '../../problem.js';

/** One file of an archive whose directory is plausible. */
export interface ZipEntry {
  readonly deflated: boolean;
  /** The packed bytes within the archive. */
  readonly start: number;
  readonly end: number;
  /** Size when unpacked, as declared: what unpacks to anything else is damaged. */
  readonly size: number;
  readonly crc32: number;
}

interface Refused {
  readonly fault: FileFault;
}
export type CheckedZip = { readonly entries: ReadonlyMap<string, ZipEntry> } | Refused;

/** Excel's own workbooks have some tens of parts; one with a hundred sheets and pictures a few hundred. */
const MOST_ENTRIES = 1000;
/** 20 000 rows of all the report's columns are some 20 MB of XML. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
/** XML of a sheet packs to a tenth or a thirtieth; a bomb to a thousandth, which is as far as deflate goes. */
const MOST_RATIO = 200;
const RATIO_MATTERS_FROM_BYTES = 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Stands for "see the zip64 record", which a file of a few megabytes has no use for. */
const ZIP64 = 0xffffffff;
const ENCRYPTED = 0x0041;
const STORED = 0;
const DEFLATED = 8;

const DAMAGED: Refused = { fault: { code: 'damagedFile' } };
const IMPLAUSIBLE: Refused = { fault: { code: 'implausibleArchive' } };

/**
 * Reads the directory of a ZIP archive and refuses what no spreadsheet program writes, before anything is unpacked.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function checkZip(bytes: Uint8Array): CheckedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return DAMAGED;
  const count = view.getUint16(end + 10, true);
  const directoryEnd = view.getUint32(end + 16, true) + view.getUint32(end + 12, true);
  if (count > MOST_ENTRIES) return IMPLAUSIBLE;
  if (directoryEnd > end) return DAMAGED;

  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > directoryEnd || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return DAMAGED;
    const read = readEntry(view, at);
    if ('fault' in read) return read;
    if (entries.has(read.name)) return IMPLAUSIBLE;
    entries.set(read.name, read.entry);
    at = read.next;
  }
  if (at !== directoryEnd) return DAMAGED;
  return isPlausible([...entries.values()]) ? { entries } : IMPLAUSIBLE;
}

/** The end record that the file really ends with: its comment reaches to the last byte. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE && view.getUint16(at + 20, true) === last - at) return at;
  return null;
}

interface ReadEntry {
  readonly name: string;
  readonly entry: ZipEntry;
  /** Where the next one starts. */
  readonly next: number;
}

function readEntry(view: DataView, at: number): ReadEntry | Refused {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const next =
    at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

  if ((flags & ENCRYPTED) !== 0) return { fault: { code: 'encryptedFile' } };
  if ([packedSize, size, local].includes(ZIP64)) return IMPLAUSIBLE;
  if (method !== STORED && method !== DEFLATED) return IMPLAUSIBLE;
  if (next > view.byteLength || local + LOCAL_LENGTH > at) return DAMAGED;
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) return DAMAGED;

  const name = nameAt(view, at + CENTRAL_LENGTH, nameLength);
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + packedSize;
  if (end > at) return DAMAGED;
  if (nameAt(view, local + LOCAL_LENGTH, view.getUint16(local + 26, true)) !== name) return DAMAGED;
  if (!isTame(name) || (method === STORED && size !== packedSize)) return IMPLAUSIBLE;
  const entry = { deflated: method === DEFLATED, start, end, size, crc32: view.getUint32(at + 16, true) };
  return { name, entry, next };
}

/** Names of parts are ASCII; any other letters are only told apart here, never shown. */
function nameAt(view: DataView, at: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

/** Relative, without a way up: it could otherwise only be meant for somebody who writes the files out. */
function isTame(name: string): boolean {
  return !/^[/\\]|^[a-z]:|\\|\0/iu.test(name) && !name.split('/').includes('..');
}

function isPlausible(entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED_BYTES) return false;
  const bomb = ({ start, end, size }: ZipEntry) =>
    size > RATIO_MATTERS_FROM_BYTES && size > (end - start) * MOST_RATIO;
  return !entries.some(bomb) && !overlap(entries);
}

/** Files that share packed bytes: a small archive that unpacks to very much. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
}
