import { expect, it, test } from '@jest/globals';
import { jsonSchema } from '../../../data/delivery/json.js';

it.each([
  { name: 'a text', value: '' },
  { name: 'a number', value: -0.5 },
  { name: 'a truth', value: false },
  { name: 'nothing', value: null },
  { name: 'lists and objects in each other', value: { a: [1, { b: [null, 'x'] }], c: {} } },
])('$name is taken as it is', ({ value }) => {
  expect(jsonSchema.parse(value)).toEqual(value);
});

it.each([
  { name: 'what is not there', value: undefined },
  { name: 'a number that is none', value: Number.NaN },
  { name: 'an endless number', value: Number.POSITIVE_INFINITY },
  { name: 'a function', value: () => 1 },
  { name: 'a date', value: new Date('2023-12-05') },
  { name: 'a map', value: new Map([['a', 1]]) },
  { name: 'a large integer', value: 1n },
  { name: 'a symbol', value: Symbol('a') },
  // eslint-disable-next-line no-sparse-arrays -- that is the case
  { name: 'a list with a hole', value: [1, , 2] },
])('$name is refused, however deep', ({ value }) => {
  for (const wrong of [value, [value], { a: [{ b: value }] }])
    expect(jsonSchema.safeParse(wrong).success).toBe(false);
});

test('what is taken is a copy', () => {
  const value = { rows: ['a'] };
  const taken = jsonSchema.parse(value);
  value.rows.push('b');
  expect(taken).toEqual({ rows: ['a'] });
});
