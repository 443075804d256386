const ENDS = /[.!?:…]$/u;

/** Read on end, as in a notification: "Ändringar i november. Siffror: 3 ändrade." */
export function inSentences(parts: readonly string[]): string {
  return parts.map((part) => (ENDS.test(part) ? part : `${part}.`)).join(' ');
}
