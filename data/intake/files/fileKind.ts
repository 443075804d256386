/** What a file is by its first bytes; its name may say anything. */
export type FileKind = 'zip' | 'oldOffice' | 'pdf' | 'image' | 'text' | 'unknown';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  // "PK" and either a local file header or the end of an archive without files.
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['oldOffice', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['text', [0xef, 0xbb, 0xbf]],
  ['text', [0xff, 0xfe]],
  ['text', [0xfe, 0xff]],
];
/** No text has it but UTF-16, which Excel saves with a byte order mark. */
const NUL = 0;

export function fileKindOf(bytes: Uint8Array): FileKind {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return known[0];
  return bytes.includes(NUL) ? 'unknown' : 'text';
}
