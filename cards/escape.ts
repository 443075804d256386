const MAY_NEED_ESCAPE = /[\\`*_[\]~#<>&+\-$.)\n\r]|^\s|\s$/;

/**
 * Text that a TextBlock or FactSet shows exactly as it was written, whoever wrote it: no link, no emphasis,
 * no list, no `<at>`, no entity, and no `${` that a second template could read.
 *
 * Follows CommonMark's backslash escapes (https://spec.commonmark.org/0.31.2/#backslash-escapes), and escapes
 * only where markdown would bite, so that a client without escapes shows ordinary names untouched.
 * Every line becomes a paragraph of its own: markdown would join them.
 */
export function escapeMarkdown(text: string): string {
  if (!MAY_NEED_ESCAPE.test(text)) return text;
  return text
    .split(/[\r\n]+/)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\$(?=\{)/g, '$\\')
    .replace(/^[#>+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** For places without markdown (button titles, notifications): one line, and no `${`. */
export function plainText(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('${', '$ {');
}

/** What stands in an input to be edited: as it was typed, line breaks and tabs too, but no `${`. */
export function typedText(text: string): string {
  return text.replaceAll('${', '$ {');
}

/** At most `length` characters, cut between words; what is cut shows as "…". */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = cut.slice(0, space > length / 2 ? space : length - 1);
  return `${kept.replace(/[\s,–-]+$/, '')} …`;
}
