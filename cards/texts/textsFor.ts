import { en } from './en.js';
import { sv } from './sv.js';
import type { Locale, Texts } from './texts.js';

const TEXTS: Record<Locale, Texts> = { sv, en };

export function textsFor(locale: Locale): Texts {
  return TEXTS[locale];
}
