import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, contentHashOf } from '../../../data/store/canonicalJson.js';

it.each([
  { name: 'orders keys, also inside', value: { b: { d: 1, c: 2 }, a: 3 }, text: '{"a":3,"b":{"c":2,"d":1}}' },
  { name: 'keeps the order of lists', value: [2, 1, { b: 1, a: 2 }], text: '[2,1,{"a":2,"b":1}]' },
  { name: 'leaves out what is undefined', value: { b: undefined, a: null }, text: '{"a":null}' },
  { name: 'keeps numbers as they are', value: [5.3, -0, 1e21], text: '[5.3,0,1e+21]' },
])('$name', ({ value, text }) => {
  expect(canonicalJson(value)).toBe(text);
});

test('says the same of what reads the same, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const there: unknown = JSON.parse(canonicalJson(value));
      expect(there).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(there)).toBe(canonicalJson(value));
    }),
  );
});

test('the hash is SHA-256', () => {
  expect(contentHashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
