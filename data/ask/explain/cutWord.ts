import { fold } from '../words/tokenise.js';

/** As many letters of a part as any inflection or link leaves standing. */
const SURE_LETTERS = 3;

/**
 * A compound in the writer's own letters: "sjukfrånvaro" and "prognos" of "sjukfrånvaroprognos".
 *
 * @param parts folded and perhaps without their endings, in order
 * @returns null when the parts cannot be found in the word
 */
export function cutWord(written: string, parts: readonly string[]): string[] | null {
  const folded = fold(written);
  if (folded.length !== written.length) return null;
  const starts = [0];
  for (const part of parts.slice(1)) {
    const from = (starts.at(-1) ?? 0) + SURE_LETTERS;
    const whole = folded.indexOf(part, from);
    const start = whole >= 0 ? whole : folded.indexOf(part.slice(0, SURE_LETTERS), from);
    if (start < 0) return null;
    starts.push(start);
  }
  return starts.map((start, at) => written.slice(start, starts[at + 1]));
}

/** The word with the stretch that is not known cut out: at most one piece before and one behind it. */
export function cutOut(
  written: string,
  unknown: string,
): { readonly piece: string; readonly isKnown: boolean }[] {
  const folded = fold(written);
  const start = folded.length === written.length ? folded.indexOf(unknown) : -1;
  if (start < 0) return [{ piece: written, isKnown: false }];
  const end = start + unknown.length;
  return [
    { piece: written.slice(0, start), isKnown: true },
    { piece: written.slice(start, end), isKnown: false },
    { piece: written.slice(end), isKnown: true },
  ].filter(({ piece }) => piece !== '');
}
