import { tokenise, type Token } from '../../data/ask/words/tokenise.js';

/** What was typed, as words: lower case and without å, ä, ö for patterns, and as written for what they find. */
export interface TypedWords {
  readonly folded: string;
  /** @param from first character in `folded`, at the beginning of a word; @param to end of a word */
  readonly written: (from: number, to: number) => string;
}

/** Signs, emoji and line breaks are no words. */
export function typedWords(text: string): TypedWords {
  const tokens = tokenise(text);
  const folded = tokens.map((token) => token.folded).join(' ');
  const wordAt = (character: number): number => folded.slice(0, character).split(' ').length - 1;
  return { folded, written: (from, to) => written(tokens.slice(wordAt(from), wordAt(to) + 1)) };
}

/**
 * The named groups of the first pattern that fits, as they were written; null when none does.
 *
 * @param patterns on folded words with one space between; with flag `d`, and a group begins and ends with a word
 */
export function capture(
  { folded, written: asWritten }: TypedWords,
  patterns: readonly RegExp[],
): Readonly<Record<string, string>> | null {
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const groups = Object.entries(match.indices?.groups ?? {}).flatMap(([name, span]: [string, unknown]) =>
      isSpan(span) ? [[name, asWritten(span[0], span[1])]] : [],
    );
    return Object.fromEntries(groups) as Readonly<Record<string, string>>;
  }
  return null;
}

/** A group that took no part has no span. */
function isSpan(span: unknown): span is readonly [number, number] {
  return Array.isArray(span);
}

/** What holds a name together ("it-tjänster", "kund/ägare"); every other sign becomes a space. */
const HOLDS_TOGETHER = /^[-/&]$/;

function written(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) => (at === 0 ? '' : HOLDS_TOGETHER.test(token.glue) ? token.glue : ' ') + token.written)
    .join('');
}
