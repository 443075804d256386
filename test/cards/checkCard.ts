import type { CardContent } from '../../cards/render.js';
import { isRecord } from '../../data/isRecord.js';

type Json = Readonly<Record<string, unknown>>;

/** Teams takes 100 KB; cards are authored for 80, counted in UTF-16. */
const MOST_BYTES = 80_000;
const MOST_ACTIONS = 6;
const MARK = /[●▲◆○◇△]/u;
const WORD = /\p{L}{2}/u;
const COLORS = /^(?:good|warning|attention)$/i;

/**
 * Everything in which a card would fail one of its readers, on whatever client: what Teams refuses, what a phone shows
 * as nothing, what cannot be heard, what only colour tells. Empty for a card that may be sent.
 */
export function faultsOfCard(content: CardContent): string[] {
  const bytes = JSON.stringify(content).length * 2;
  return [
    ...(content['type'] === 'AdaptiveCard' ? [] : ['is no AdaptiveCard']),
    ...(content['version'] === '1.5' ? [] : ['is not of version 1.5']),
    ...(bytes < MOST_BYTES ? [] : [`has ${bytes} bytes`]),
    ...headingFaults(content),
    ...faultsIn(content),
  ];
}

/** @throws Error that names all of its faults */
export function checkCard(content: CardContent): void {
  const faults = faultsOfCard(content);
  if (faults.length > 0) throw new Error(`A card that may not be sent:\n${faults.join('\n')}`);
}

/** Who cannot see jumps from heading to heading. */
function headingFaults({ body }: CardContent): string[] {
  const elements = elementsIn(body);
  const isFound = elements.length === 0 || elements.some(({ style }) => style === 'heading');
  return isFound ? [] : ['has no heading'];
}

function faultsIn(element: Json): string[] {
  const { data, ...rest } = element;
  const carried = isAction(element) ? [] : unboundIn(data);
  const own = [...ELEMENT_RULES.flatMap((rule) => rule(element)), ...carried];
  return [...own, ...Object.entries(rest).flatMap(([key, value]) => faultsOfValue(key, value))];
}

function faultsOfValue(key: string, value: unknown): string[] {
  if (typeof value === 'string') return unboundIn(value);
  if (isRecord(value)) return faultsIn(value);
  if (!Array.isArray(value)) return [];
  const among = key === 'actions' && value.length > MOST_ACTIONS ? [`has ${value.length} actions`] : [];
  return [...among, ...chartsWithoutWords(value), ...value.flatMap((child) => faultsOfValue('', child))];
}

const ELEMENT_RULES: readonly ((element: Json) => string[])[] = [
  ({ type, fallback }) =>
    !isChart(type) || (isRecord(fallback) && /^(?:Table|FactSet)$/.test(String(fallback['type'])))
      ? []
      : [`${String(type)} has no Table or FactSet in its place`],
  ({ type, label, id }) =>
    !startsWith(type, 'Input.') || (isText(label) && isText(id))
      ? []
      : [`${String(type)} has no label or id`],
  ({ type, altText }) => (type !== 'Image' || isText(altText) ? [] : ['Image has no altText']),
  ({ type, title }) =>
    !startsWith(type, 'Action.') || isText(title) ? [] : [`${String(type)} has no title`],
  ({ type, color, text }) =>
    !isColored(color) || !/^Text/.test(String(type)) || MARK.test(String(text)) || WORD.test(String(text))
      ? []
      : [`only its colour tells what ${String(text)} is`],
  (element) =>
    !isColored(element['style']) || isAction(element) || isToldInBox(element)
      ? []
      : [`only its colour tells what a ${String(element['type'])} is`],
];

/** A picture is said in words right above it. */
function chartsWithoutWords(elements: readonly unknown[]): string[] {
  return elements.flatMap((element, index) => {
    if (!isRecord(element) || !isChart(element['type'])) return [];
    const above = elements.slice(0, index).findLast((other) => !(isRecord(other) && isChart(other['type'])));
    return isRecord(above) && above['type'] === 'TextBlock'
      ? []
      : [`${String(element['type'])} has no text above it`];
  });
}

/** What was never bound: a reader would see it as it is. */
function unboundIn(value: unknown): string[] {
  const json = JSON.stringify(value) ?? '';
  return json.includes('${') ? [`holds \${: ${json.slice(0, 80)}`] : [];
}

/** A box of a colour has the mark of that colour in it, or begins with a title in words. */
function isToldInBox(box: Json): boolean {
  const texts = elementsIn(box).filter(({ type }) => type === 'TextBlock' || type === 'TextRun');
  const [first] = texts;
  const isTitled = first?.['weight'] === 'Bolder' && WORD.test(String(first['text']));
  return isTitled || texts.some(({ text }) => MARK.test(String(text)));
}

/** Everything with members, outermost first. */
function elementsIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  return isRecord(node) ? [node, ...Object.values(node).flatMap(elementsIn)] : [];
}

function isAction({ type }: Json): boolean {
  return startsWith(type, 'Action.');
}

function isChart(type: unknown): boolean {
  return startsWith(type, 'Chart.');
}

function isColored(value: unknown): boolean {
  return typeof value === 'string' && COLORS.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function startsWith(type: unknown, start: string): boolean {
  return typeof type === 'string' && type.startsWith(start);
}
