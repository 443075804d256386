import { capture, typedWords } from './typedWords.js';

/** A comma between words, which are else lost with all other signs. */
const COMMA = /(?<=\p{L}\)?)\s*[,;]\s+(?=\p{L})/gu;

/** As `capture`, where what is found may be several names: commas between them are read as "och". */
export function captureNames(
  text: string,
  patterns: readonly RegExp[],
): Readonly<Record<string, string>> | null {
  return capture(typedWords(text.replace(COMMA, ' och ')), patterns) ?? capture(typedWords(text), patterns);
}
