import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.mjs';

const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1980-01-01, the earliest that the format knows: the same files make the same archive. */
const DATE = 0x0021;

/**
 * A small ZIP archive, in memory. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @param {{ name: string, content: Buffer }[]} files
 */
export function zip(files) {
  const entries = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name, 'utf8');
    const facts = describe(content, packed, nameBytes);
    const local = Buffer.concat([words32(0x04034b50), facts, words16(0), nameBytes, packed]);
    // Version that made it; then after the shared facts: extra, comment, disk, attributes, place in the archive.
    const central = [
      words32(0x02014b50),
      words16(VERSION),
      facts,
      words16(0, 0, 0, 0),
      words32(0, offset),
      nameBytes,
    ];
    entries.push({ local, central: Buffer.concat(central) });
    offset += local.length;
  }
  const centrals = Buffer.concat(entries.map(({ central }) => central));
  const count = entries.length;
  const end = [
    words32(0x06054b50),
    words16(0, 0, count, count),
    words32(centrals.length, offset),
    words16(0),
  ];
  return Buffer.concat([...entries.map(({ local }) => local), centrals, ...end]);
}

/** What the local and the central header share: version to length of the name. */
function describe(content, packed, nameBytes) {
  return Buffer.concat([
    words16(VERSION, UTF8_NAMES, DEFLATED, 0, DATE),
    words32(crc32(content), packed.length, content.length),
    words16(nameBytes.length),
  ]);
}

function words16(...values) {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function words32(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
