import type { Texts } from '../texts/texts.js';

/** For a line that begins with a period or another word that is small inside a sentence. */
export function capitalise(text: string, { locale }: Pick<Texts, 'locale'>): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

export function decapitalise(text: string, { locale }: Pick<Texts, 'locale'>): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}
