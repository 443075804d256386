const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

const REPLACEMENT = /\uFFFD/gu;
const BEYOND_ASCII = /[^\p{ASCII}\uFFFD]/gu;

/**
 * The text of a CSV file: by its byte order mark, else UTF-8, else Windows-1252, which is what Excel saves as "CSV".
 *
 * UTF-8 with a byte broken here and there stays UTF-8, with U+FFFD where it is broken: `readTable` refuses that,
 * while as Windows-1252 each "å" would pass as "Ã¥".
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, REPLACEMENT);
  return broken === 0 || count(text, BEYOND_ASCII) >= broken ? text : decodeWindows1252(bytes);
}

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls; all else is the same in both. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Not by TextDecoder: Node's reads Latin-1 under that name, and every dash would be lost (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => FROM_0X80[byte - 0x80] ?? String.fromCharCode(byte));
  return letters.join('');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
