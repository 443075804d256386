import type { Locale } from '../../../data/locale.js';

const QUOTED: Record<Locale, RegExp> = { sv: /”([^”]*)”/gu, en: /“([^“”]*)”/gu };

/** What a sentence quotes, its decimals with a point. */
export function quotedIn(told: string, locale: Locale): string[] {
  return [...told.matchAll(QUOTED[locale])].map(([, text = '']) => withPoint(text));
}

/** An English sentence without what it quotes of the file. */
export function unquoted(told: string): string {
  return told.replace(QUOTED.en, '');
}

/** The numbers of a sentence in order of size, however its language writes them. */
export function numbersIn(told: string, locale: Locale): string[] {
  const plain = locale === 'sv' ? withPoint(told) : told.replace(/(?<=\d),(?=\d{3})/gu, '');
  return (plain.replace(/(?<=\d)[ \u00A0](?=\d{3})/gu, '').match(/\u2212?\d+(?:\.\d+)?/gu) ?? []).sort();
}

function withPoint(text: string): string {
  return text.replace(/(?<=\d),(?=\d)/gu, '.');
}
