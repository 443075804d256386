const LINE_BREAK = /\r\n?|[\u2028\u2029]/gu;
/** Controls but tab and line feed, what has no width (zero-width, direction, soft hyphen, tags), and half characters. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * What a cell says to the one who reads it. What cannot be seen is left out: it would make two names look alike
 * and be different, or a card read in another order than the file.
 */
export function cleanText(written: string): string {
  return written.replace(LINE_BREAK, '\n').replace(UNSEEN, '').normalize('NFC').trim();
}
