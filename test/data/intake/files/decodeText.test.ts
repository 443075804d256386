import { Buffer } from 'node:buffer';
import { expect, it } from '@jest/globals';
import { decodeText } from '../../../../data/intake/files/decodeText.js';

const TEXT = 'Område;Mål\nMiljö;5,3 – ”klart”';
/** The characters of Windows-1252 that Latin-1 does not have. */
const IN_1252 = new Map([
  ['–', 0x96],
  ['”', 0x94],
]);
const windows1252 = Uint8Array.from(TEXT, (letter) => IN_1252.get(letter) ?? letter.charCodeAt(0));

it.each([
  { name: 'UTF-8', bytes: Buffer.from(TEXT) },
  { name: 'UTF-8 with a byte order mark', bytes: Buffer.from(`\uFEFF${TEXT}`) },
  { name: 'UTF-16, little end first', bytes: Buffer.from(`\uFEFF${TEXT}`, 'utf16le') },
  { name: 'UTF-16, big end first', bytes: Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16() },
  { name: 'Windows-1252', bytes: windows1252 },
])('reads $name', ({ bytes }) => expect(decodeText(bytes)).toBe(TEXT));

it('does not take UTF-8 with a broken letter for Windows-1252', () => {
  const bytes = Buffer.from(TEXT);
  bytes[bytes.indexOf(0xc3) + 1] = 0x20;
  expect(decodeText(bytes)).toBe(TEXT.replace('å', '\uFFFD '));
});

it('does not take UTF-8 that is cut off for Windows-1252', () => {
  const bytes = Buffer.from('Område å');
  expect(decodeText(bytes.subarray(0, -1))).toBe('Område \uFFFD');
});
