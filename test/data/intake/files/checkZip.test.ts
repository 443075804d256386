import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { checkZip } from '../../../../data/intake/files/workbook/checkZip.js';

const TEXT = new TextEncoder().encode('<a>Sjukfrånvaro</a>'.repeat(20));
const GOOD = zipSync({ '[Content_Types].xml': TEXT, 'xl/workbook.xml': TEXT });

const MB = 1024 * 1024;
const END = 22;
/** The end record, and from it the first central header: the archives here have no comment. */
const directory = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - END + 16, true);

/** The good archive with bytes written over; a place is counted from the end record or the first central header. */
function patched(from: 'end' | 'directory', at: number, bytes: readonly number[]): Uint8Array {
  const copy = GOOD.slice();
  copy.set(bytes, (from === 'end' ? copy.length - END : directory(copy)) + at);
  return copy;
}

const faultOf = (bytes: Uint8Array) => {
  const checked = checkZip(bytes);
  return 'fault' in checked ? checked.fault.code : null;
};

describe('a plausible archive', () => {
  it('gives its entries', () => {
    const checked = checkZip(GOOD);
    expect('entries' in checked && [...checked.entries].map(([name, { size }]) => [name, size])).toEqual([
      ['[Content_Types].xml', TEXT.length],
      ['xl/workbook.xml', TEXT.length],
    ]);
  });

  it.each([
    { fact: 'may store files as they are', bytes: zipSync({ a: TEXT }, { level: 0 }) },
    { fact: 'may be empty', bytes: zipSync({}) },
    { fact: 'may have a comment', bytes: Uint8Array.of(...patched('end', 20, [2, 0]), 65, 66) },
    { fact: 'may hold 1000 files', bytes: zipSync(files(1000)) },
    { fact: 'may hold empty files', bytes: zipSync({ a: new Uint8Array(0) }) },
    { fact: 'may unpack to 64 MB', bytes: declaring(64 * MB) },
    { fact: 'may pack a small file very well', bytes: zipSync({ a: new Uint8Array(1024 * 1024) }) },
  ])('$fact', ({ bytes }) => expect(faultOf(bytes)).toBeNull());
});

describe('what no spreadsheet program writes is refused:', () => {
  it.each([
    { fact: 'more than 1000 files', bytes: zipSync(files(1001)) },
    {
      fact: 'a file that unpacks to 200 times its size',
      bytes: zipSync({ a: new Uint8Array(1024 * 1024 + 1) }),
    },
    { fact: 'more than 64 MB in all', bytes: declaring(65 * MB) },
    { fact: 'a way out of the folder', bytes: zipSync({ 'xl/../../a': TEXT }) },
    { fact: 'a name from the root', bytes: zipSync({ '/etc/passwd': TEXT }) },
    { fact: 'a name on a drive', bytes: zipSync({ 'C:a': TEXT }) },
    { fact: 'a backslash', bytes: zipSync({ 'xl\\a': TEXT }) },
    { fact: 'a size that only zip64 can tell', bytes: patched('directory', 24, [0xff, 0xff, 0xff, 0xff]) },
    { fact: 'another way of packing', bytes: patched('directory', 10, [9, 0]) },
    { fact: 'a file within another', bytes: oneFileWithinAnother() },
  ])('$fact', ({ bytes }) => expect(faultOf(bytes)).toBe('implausibleArchive'));

  it('a password', () => expect(faultOf(patched('directory', 8, [1, 0]))).toBe('encryptedFile'));
});

describe('what does not fit together is damaged:', () => {
  it.each([
    { fact: 'nothing at all', bytes: new Uint8Array(0) },
    { fact: 'no end', bytes: GOOD.subarray(0, -1) },
    { fact: 'no beginning', bytes: GOOD.subarray(4) },
    { fact: 'more after the end', bytes: Uint8Array.of(...GOOD, 0) },
    { fact: 'a directory outside the file', bytes: patched('end', 16, [0, 0, 0, 0x7f]) },
    { fact: 'a directory that is longer than its entries', bytes: patched('end', 10, [1, 0]) },
    { fact: 'more entries than the directory holds', bytes: patched('end', 10, [3, 0]) },
    { fact: 'an entry that is none', bytes: patched('directory', 0, [0]) },
    { fact: 'a file outside the archive', bytes: patched('directory', 42, [0, 0, 0, 0x7f]) },
    { fact: 'a file that is longer than the archive', bytes: patched('directory', 20, [0, 0, 0, 0x7f]) },
    { fact: 'two names for one file', bytes: patched('directory', 46, [0x58]) },
  ])('$fact', ({ bytes }) => expect(faultOf(bytes)).toBe('damagedFile'));
});

it('reads an archive that is part of a larger buffer', () => {
  const larger = new Uint8Array(GOOD.length + 20);
  larger.set(GOOD, 10);
  expect(faultOf(larger.subarray(10, 10 + GOOD.length))).toBeNull();
});

function files(count: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, TEXT]));
}

/** Two files that pack to a hundredth of what they are said to unpack to, half of it each. */
function declaring(size: number): Uint8Array {
  const packed = Uint8Array.from({ length: size / 200 }, (_, index) => (index * index * 7919) >>> 3);
  const bytes = zipSync({ a: packed, b: packed }, { level: 0 });
  const view = new DataView(bytes.buffer);
  for (const at of [directory(bytes), directory(bytes) + 47]) {
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 24, size / 2, true);
  }
  return bytes;
}

/** An archive whose second file lies within its first: that way a small one unpacks to very much. */
function oneFileWithinAnother(): Uint8Array {
  const within = zipSync({ b: TEXT }, { level: 0 });
  const bytes = zipSync({ a: within.subarray(0, directory(within)), b: TEXT }, { level: 0 });
  const second = directory(bytes) + 46 + 'a'.length;
  new DataView(bytes.buffer).setUint32(second + 42, 30 + 'a'.length, true);
  return bytes;
}
