import { isRecord } from '../data/isRecord.js';

/** What a template needs to know: which names it binds, and as what. */
export interface Shape {
  readonly texts: Set<string>;
  /** Bound by `$when`. */
  readonly flags: Set<string>;
  /** Bound by or inside `data`: JSON that goes back to the bot as it is, or the points of a chart. */
  readonly payloads: Set<string>;
  /** Bound by a property that takes no text. */
  readonly numbers: Set<string>;
  /** Bound by `$data`: arrays, whose members have a shape of their own. */
  readonly lists: Map<string, Shape>;
}

const BINDING = /\$\{([^}]*)\}/g;
const NAME = /^[a-zA-Z]\w*$/;
const NUMERIC = new Set(['yMin', 'yMax', 'width']);

/**
 * Reads off the names that a template binds.
 *
 * Only `${name}` is allowed. An expression over missing data picks a branch as if the data were there
 * (measured: `if` chose *good*), and a missing `$when` silently drops its element; names can be checked.
 *
 * @throws SyntaxError when the template holds any other expression
 */
export function shapeOf(template: unknown): Shape {
  const shape = emptyShape();
  collect(template, shape, false);
  return shape;
}

/** Everything in which the data and the template do not fit each other; empty when they do. */
export function misfits(shape: Shape, data: unknown, path = ''): string[] {
  if (!isRecord(data)) return [`${path || 'data'} is not an object`];
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const bound = new Set([
    ...shape.texts,
    ...shape.flags,
    ...shape.payloads,
    ...shape.numbers,
    ...shape.lists.keys(),
  ]);
  return [
    ...[...shape.texts].filter((name) => typeof data[name] !== 'string').map((n) => `${at(n)} is not text`),
    ...[...shape.flags]
      .filter((name) => typeof data[name] !== 'boolean')
      .map((n) => `${at(n)} is not true or false`),
    ...[...shape.payloads].filter((name) => !isPayload(data[name])).map((n) => `${at(n)} is not an object`),
    ...[...shape.numbers]
      .filter((name) => !Number.isFinite(data[name]))
      .map((n) => `${at(n)} is not a number`),
    ...[...shape.lists].flatMap(([name, member]) => listMisfits(member, data[name], at(name))),
    ...Object.keys(data)
      .filter((name) => !bound.has(name))
      .map((n) => `${at(n)} is shown nowhere`),
  ];
}

function isPayload(value: unknown): boolean {
  return isRecord(value) || (Array.isArray(value) && value.every(isRecord));
}

function listMisfits(member: Shape, list: unknown, path: string): string[] {
  if (!Array.isArray(list)) return [`${path} is not a list`];
  return list.flatMap((item, index) => misfits(member, item, `${path}[${index}]`));
}

function collect(node: unknown, shape: Shape, inPayload: boolean): void {
  if (typeof node === 'string')
    for (const name of namesIn(node)) (inPayload ? shape.payloads : shape.texts).add(name);
  else if (Array.isArray(node)) node.forEach((child) => collect(child, shape, inPayload));
  else if (isRecord(node)) collectElement(node, shape, inPayload);
}

function collectElement(element: Record<string, unknown>, outer: Shape, inPayload: boolean): void {
  const { $data, $when, ...rest } = element;
  const shape = typeof $data === 'string' ? memberShape(outer, namesIn($data)) : outer;
  if (typeof $when === 'string') for (const name of namesIn($when)) shape.flags.add(name);
  for (const [key, value] of Object.entries(rest)) {
    if (NUMERIC.has(key) && typeof value === 'string')
      for (const name of namesIn(value)) shape.numbers.add(name);
    else collect(value, shape, inPayload || key === 'data');
  }
}

function memberShape(outer: Shape, names: readonly string[]): Shape {
  const name = names[0] ?? '';
  const shape = outer.lists.get(name) ?? emptyShape();
  outer.lists.set(name, shape);
  return shape;
}

function namesIn(text: string): string[] {
  const names = [...text.matchAll(BINDING)].map(([, name = '']) => name);
  if (text.replace(BINDING, '').includes('${') || !names.every((name) => NAME.test(name)))
    throw new SyntaxError(`only \${name} may be bound: ${text}`);
  return names;
}

function emptyShape(): Shape {
  return { texts: new Set(), flags: new Set(), payloads: new Set(), numbers: new Set(), lists: new Map() };
}
