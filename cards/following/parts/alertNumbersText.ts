import type { Texts } from '../../texts/texts.js';

const MOST_NUMBERS = 12;

/** "12 och 13", "1, 2, 3 och 9 till". */
export function alertNumbersText(numbers: readonly number[], { following: { scope } }: Texts): string {
  const shown = numbers.slice(0, MOST_NUMBERS);
  return scope.names(shown.map(String), numbers.length - shown.length);
}
