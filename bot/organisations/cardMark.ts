import type { RenderedCard } from '../../cards/render.js';
import { isRecord } from '../../data/isRecord.js';

/**
 * Says on every button whose card it is. Numbers of alerts and ids of indicators mean something in each organisation,
 * so a card that is forwarded to another one's chat could otherwise act there on something else.
 */
export interface CardMark {
  /** The card, its buttons marked; the same one when it is marked already. */
  put(card: RenderedCard): RenderedCard;
  /** What a pressed button carries without the mark; null when it is not marked as ours. */
  take(data: unknown): unknown;
}

/** Where there is one organisation only, and no card of another. */
export const NO_MARK: CardMark = { put: (card) => card, take: (data) => data ?? {} };

const FIELD = 'organisation';
const ACTIONS: ReadonlySet<unknown> = new Set(['Action.Execute', 'Action.Submit']);

export function createCardMark(organisation: string): CardMark {
  // Cards are remembered, and what was marked once need not be gone through again.
  const marked = new WeakMap<RenderedCard, RenderedCard>();
  return {
    put(card) {
      const known = marked.get(card);
      if (known !== undefined) return known;
      const { content } = card;
      const own = { ...card, content: markAll(content, organisation) as RenderedCard['content'] };
      marked.set(card, own);
      marked.set(own, own);
      return own;
    },

    take(data) {
      if (!isRecord(data) || data[FIELD] !== organisation) return null;
      return Object.fromEntries(Object.entries(data).filter(([key]) => key !== FIELD));
    },
  };
}

function markAll(node: unknown, organisation: string): unknown {
  if (Array.isArray(node)) return node.map((child) => markAll(child, organisation));
  if (!isRecord(node)) return node;
  const isAction = ACTIONS.has(node['type']);
  const entries = Object.entries(node).map(([key, child]): [string, unknown] => [
    key,
    isAction && key === 'data' ? child : markAll(child, organisation),
  ]);
  const copy = Object.fromEntries(entries);
  if (!isAction) return copy;
  const data = isRecord(node['data']) ? node['data'] : {};
  return { ...copy, data: { ...data, [FIELD]: organisation } };
}
