import { Template } from 'adaptivecards-templating';
import { escapeMarkdown, plainText, typedText } from './escape.js';
import { isRecord } from '../data/isRecord.js';
import { misfits, shapeOf, type Shape } from './templateShape.js';
import { typeset } from './typeset.js';

/** The JSON of one Adaptive Card. */
export type CardContent = Readonly<Record<string, unknown>>;

export interface RenderedCard {
  readonly content: CardContent;
  /** One plain sentence, for the notification and for clients that show no cards. */
  readonly summary: string;
}

/** A card cannot be made of this template and this data: a fault in our code, never in the report. */
export class CardRenderError extends Error {
  /** `card.template` cannot be read, `card.data` does not fit it, `card.content` came out wrong. */
  readonly code: 'card.template' | 'card.data' | 'card.content';

  constructor(message: string, code: CardRenderError['code'], cause?: unknown) {
    super(message, { cause });
    this.name = 'CardRenderError';
    this.code = code;
  }
}

/** Shown as markdown by Teams; every other text is shown as it is. */
const MARKDOWN = new Set(['TextBlock.text', 'Fact.title', 'Fact.value']);
/** Goes back to the bot with the next press, so it must come back as it was. */
const TYPED = 'Input.Text.value';
const TEXTS = new Set(['text', 'title', 'value', 'fallbackText', 'label', 'altText']);

/**
 * A card that takes ready strings: the template is prepared once, at first use, and expanded once per card.
 *
 * All text is escaped here, where the element that shows it is known, so that no caller can forget it.
 *
 * @param name for error messages
 * @throws CardRenderError when data is missing, of the wrong type or shown nowhere
 */
export function cardTemplate<Data extends object>(name: string, json: object): (data: Data) => CardContent {
  let prepared: { readonly template: Template; readonly shape: Shape } | null = null;
  return (data) => {
    prepared ??= prepare(name, json);
    const problems = misfits(prepared.shape, data);
    if (problems.length > 0) throw new CardRenderError(`${name}: ${problems.join('; ')}`, 'card.data');
    const expanded: unknown = prepared.template.expand({ $root: data });
    const content = finish(expanded, name, '');
    if (!isCard(content)) throw new CardRenderError(`${name} is no Adaptive Card 1.5`, 'card.content');
    return content;
  };
}

function prepare(name: string, json: object) {
  try {
    return { template: new Template(json), shape: shapeOf(json) };
  } catch (cause) {
    throw new CardRenderError(`${name} cannot be read`, 'card.template', cause);
  }
}

/** Sets and escapes every text for its place; what an action carries back, or a chart draws, stays as it is. */
function finish(node: unknown, name: string, key: string, type = ''): unknown {
  if (typeof node === 'string') {
    const text = isShown(key, type) ? typeset(node) : node;
    return escapeFor(`${type}.${key}`, text);
  }
  if (TEXTS.has(key)) throw new CardRenderError(`${name}: ${type}.${key} is not text`, 'card.content');
  if (Array.isArray(node)) {
    const memberType = key === 'facts' ? 'Fact' : '';
    return node.map((child: unknown) => finish(child, name, '', memberType));
  }
  if (!isRecord(node)) return node;
  const ownType = typeof node['type'] === 'string' ? node['type'] : type;
  return Object.fromEntries(
    Object.entries(node).map(([childKey, child]) => [
      childKey,
      childKey === 'data' ? child : finish(child, name, childKey, ownType),
    ]),
  );
}

/** The value of an input or of its choices is what comes back, not what is shown. */
function isShown(key: string, type: string): boolean {
  return TEXTS.has(key) && (key !== 'value' || type === 'Fact');
}

function escapeFor(place: string, text: string): string {
  if (MARKDOWN.has(place)) return escapeMarkdown(text);
  return place === TYPED ? typedText(text) : plainText(text);
}

function isCard(content: unknown): content is CardContent {
  return isRecord(content) && content['type'] === 'AdaptiveCard' && content['version'] === '1.5';
}
