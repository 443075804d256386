const SHOWN = new Set(['text', 'title', 'value', 'altText', 'label', 'placeholder']);

/** What a press sends, what stands in for other clients, and what is heard of a row. */
const HIDDEN = new Set(['data', 'fallback', 'selectAction']);

/** All text that a person sees of a card, in reading order; buttons included, what they carry not. */
export function visibleText(node: unknown, key = ''): string {
  if (typeof node === 'string') return SHOWN.has(key) ? `${node}\n` : '';
  if (Array.isArray(node)) return node.map((child: unknown) => visibleText(child, key)).join('');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .filter(([childKey]) => !HIDDEN.has(childKey))
    .map(([childKey, child]) => visibleText(child, childKey))
    .join('');
}
