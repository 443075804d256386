import type { CardContent } from '../../cards/render.js';
import { checkCard } from './checkCard.js';

/** Says of a row that it can be pressed. */
const ARROW = '›';

/**
 * The texts that a client shows, in reading order: without markdown's backslashes and the arrows, every space an
 * ordinary one. Almost every card of the tests comes by here, so here it is checked.
 */
export function visibleLines(content: CardContent): string[] {
  checkCard(content);
  const { body, actions } = content;
  return [...texts(body), ...texts(actions)]
    .filter((text) => text !== ARROW)
    .map((text) => text.replaceAll('\u00a0', ' '));
}

/** All of it in one string, for `toContain`; lines end with a newline. */
export function visibleText(content: CardContent): string {
  return visibleLines(content).join('\n');
}

/** Every TextBlock's text as it stands in the JSON. */
export function textBlocks(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textBlocks);
  if (!isRecord(node)) return [];
  const own = node['type'] === 'TextBlock' && typeof node['text'] === 'string' ? [node['text']] : [];
  return [...own, ...Object.values(node).flatMap(textBlocks)];
}

function texts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(texts);
  if (!isRecord(node)) return [];
  if (node['type'] === 'RichTextBlock') return [texts(node['inlines']).join('')];
  const { type, text, title, data, fallback, selectAction, ...rest } = node;
  void data;
  void fallback;
  // Heard, not seen.
  void selectAction;
  const isMarkdown = type === 'TextBlock' && typeof text === 'string';
  const shown = isMarkdown ? text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1') : text;
  // A chart's title is heard, not seen.
  const isChart = typeof type === 'string' && type.startsWith('Chart.');
  const own = (isChart ? [] : [shown, title]).filter((value) => typeof value === 'string');
  return [...own, ...Object.values(rest).flatMap(texts)];
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}
