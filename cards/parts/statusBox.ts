import type { Texts } from '../texts/texts.js';
import type { Mark } from './mark.js';
import { symbolsOf, type StatusSymbol } from './rows.js';

/** A status shown large, in a box of its colour. */
export interface StatusBox {
  readonly label: string;
  readonly symbols: readonly StatusSymbol[];
  readonly value: string;
  readonly style: string;
}

export function statusBox(mark: Mark, texts: Texts): StatusBox {
  return {
    label: texts.figures.status,
    symbols: symbolsOf(mark, 'tinted'),
    value: mark.label,
    style: mark.style,
  };
}
