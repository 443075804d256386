/** The form in which names and headings are compared: case, spacing and Unicode composition do not count. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');
}
