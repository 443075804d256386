import type { Random } from './mutate.js';

const nested = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;
const long = (part: string, times: number): string => JSON.stringify(part.repeat(times));
const many = (item: string, times: number): string => Array.from({ length: times }, () => item).join(',');

/** As JSON: what no honest client puts anywhere, and somebody will. */
const HOSTILE_VALUES: readonly string[] = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e400',
    '-0',
    '9007199254740993',
    '""',
    '" "',
    '{}',
    '[]',
    '[null]',
    '[[]]',
  ],
  ...['"__proto__"', '"constructor"', '"null"', '"undefined"', '"NaN"', '"[object Object]"', '"true"', '"٣"'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":null}'],
  ...[
    '{"toJSON":1}',
    '{"then":"x"}',
    '{"length":1e9}',
    '{"$ne":null}',
    '{"id":{}}',
    '[{"id":null}]',
    '{"type":[]}',
  ],
  ...[
    '"\\u0000"',
    '"\\ud800"',
    '"\\u202e\\u2066abc"',
    '"a\\u0301\\u0301\\u0301"',
    '"👨‍👩‍👧ﷺ"',
    '"\\r\\nX-Injected: 1"',
  ],
  ...[
    '"../../../etc/passwd"',
    '"file:///etc/passwd"',
    '"http://127.0.0.1:9/"',
    '"javascript:alert(1)"',
    '"//"',
  ],
  ...[
    '"<script>alert(1)</script>"',
    '"<at>x</at><at>"',
    '"${name} ${$root}"',
    '"[a](http://x.example)"',
    '"&lt;"',
  ],
  ...[
    '"=cmd|\' /C calc\'!A0"',
    '"%s%n%x"',
    '"1 OR 1=1"',
    '"2023-13"',
    '"0000-00"',
    '"9999-12"',
    '"-1"',
    '"1e9"',
  ],
  ...[long('x', 2_001), long('å', 2_001), long('sjukfrånvaro ', 900), long(' ', 5_000), long('<at>', 1_000)],
  ...[long('\t\n', 1_000), long('a;b;c\n', 1_000), long('9', 2_000), long('\\', 1_000), long('"', 1_000)],
  ...[
    nested('[', ']', 60),
    nested('[', ']', 4_000),
    nested('{"a":', '}', 4_000),
    nested('{"action":', '}', 90),
  ],
  ...[`[${many('null', 300)}]`, `[${many('{}', 300)}]`, `[${many('{"type":"mention","text":"a"}', 300)}]`],
];

/** Names that mean something to JavaScript, to the SDK or to the cards' templates. */
const HOSTILE_KEYS = ['__proto__', 'constructor', 'toJSON', 'then', '', '$when', 'length', 'ä\u0000', '0'];

type Way =
  | { readonly kind: 'replace'; readonly by: string }
  | { readonly kind: 'drop' }
  | { readonly kind: 'rename'; readonly to: string }
  | { readonly kind: 'double'; readonly by: string };

/**
 * The body of a request with the value in it, one to three parts of which are replaced, dropped, renamed or said twice;
 * at times it is no JSON any more.
 */
export function mutateJson(value: unknown, random: Random): string {
  const paths = pathsOf(value, '');
  const ways = new Map<string, Way>();
  for (let count = 0; count <= random(3); count += 1) {
    ways.set(paths[random(paths.length)] ?? '', wayOf(random));
  }
  const text = write(value, '', ways);
  return random(30) === 0 ? damage(text, random) : text;
}

function pathsOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, `${path}/${key}`))];
}

function wayOf(random: Random): Way {
  const by = HOSTILE_VALUES[random(HOSTILE_VALUES.length)] ?? 'null';
  const to = HOSTILE_KEYS[random(HOSTILE_KEYS.length)] ?? '';
  const rarer: readonly Way[] = [{ kind: 'drop' }, { kind: 'rename', to }, { kind: 'double', by }];
  return rarer[random(12)] ?? { kind: 'replace', by };
}

function write(value: unknown, path: string, ways: ReadonlyMap<string, Way>): string {
  const way = ways.get(path);
  if (way?.kind === 'replace') return way.by;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => write(item, `${path}/${index}`, ways)).join(',')}]`;
  }
  const members = Object.entries(value).flatMap(([key, child]) => {
    const own = `${path}/${key}`;
    const text = write(child, own, ways);
    const member = (name: string, written: string): string => `${JSON.stringify(name)}:${written}`;
    const done = ways.get(own);
    if (done?.kind === 'drop' || child === undefined) return [];
    if (done?.kind === 'rename') return [member(done.to, text)];
    return done?.kind === 'double' ? [member(key, text), member(key, done.by)] : [member(key, text)];
  });
  return `{${members.join(',')}}`;
}

function damage(text: string, random: Random): string {
  const at = random(text.length);
  const put = ['NaN', '\u0000', ',', '}', '"', '//', '\uFEFF', 'Infinity', '\\u12'];
  return random(3) === 0
    ? text.slice(0, at)
    : text.slice(0, at) + (put[random(put.length)] ?? '') + text.slice(at);
}
