/** One word or number of a question. */
export interface Token {
  /** Lower case, without diacritics: the form that everything is compared in. */
  readonly folded: string;
  /** As typed, for messages. */
  readonly written: string;
  /** What stands between this token and the one before: `-` in "it-tjänster" and "2023-11", ` -` in "nov -23". */
  readonly glue: string;
  /** A hyphen ends it before a space: the first half of "kund- och leverantörsfakturor". */
  readonly openEnded: boolean;
}

/** Longer questions are read this far; what follows counts as not understood. */
export const MAX_TOKENS = 64;
const MAX_CHARACTERS = 10_000;

const COMBINING_MARKS = /\p{M}+/gu;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cn}]+/gu;
/** "SLA:erna", "HR:s": an ending put to an abbreviation. */
const COLON_ENDING = /(?<=\p{L}):(?:s|n|t|en|et|er|erna|arna|ar|na|ns|ens|ets)(?![\p{L}\d])/giu;
/** "HRs resultat". */
const POSSESSIVE = /(?<=(?<!\p{L})\p{Lu}{2,})s(?!\p{L})/gu;
/** Words, abbreviations with a figure ("T3"), figures with or without spaces between thousands, the percent sign. */
const TOKEN = /\p{L}+\d{0,3}(?![\p{L}\d])|\p{L}+|\d{1,3}(?:[ \u00A0\u202F]000)+(?!\d)|\d+|%/gu;

const THOUSANDS = /(?<=\d)\s(?=\d)/gu;

/** People leave out å, ä and ö, so that no word may depend on them. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a');
}

/** Control characters become a space; zero-width ones are dropped, so that a word they are hidden in stays whole. */
export function clean(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFC')
    .replace(INVISIBLE, (run) => (/\p{Cc}/u.test(run) ? ' ' : ''))
    .replace(COLON_ENDING, '')
    .replace(POSSESSIVE, '');
}

export function tokenise(text: string): Token[] {
  const cleaned = clean(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of cleaned.matchAll(TOKEN)) {
    if (tokens.length > MAX_TOKENS) break;
    const written = match[0];
    const after = cleaned.slice(match.index + written.length, match.index + written.length + 2);
    tokens.push({
      folded: written === '%' ? 'procent' : fold(written).replace(THOUSANDS, ''),
      written,
      glue: cleaned.slice(end, match.index),
      openEnded: /^[-\u2010\u2011\u2013](?:\s|$|,)/u.test(after),
    });
    end = match.index + written.length;
  }
  return tokens;
}

export function isNumber(token: Token): boolean {
  return /^\d+$/.test(token.folded);
}
