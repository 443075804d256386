import { expect, it } from '@jest/globals';
import { createRecent } from '../../data/recent.js';

/** Counts how often something is made. */
function counted(most: number) {
  const recent = createRecent<string>(most);
  const made: string[] = [];
  const ask = (key: string) =>
    recent(key, () => {
      made.push(key);
      return `${key}!`;
    });
  return { ask, made };
}

it('makes what is asked for again once', () => {
  const { ask, made } = counted(2);
  expect([ask('a'), ask('a'), ask('b')]).toEqual(['a!', 'a!', 'b!']);
  expect(made).toEqual(['a', 'b']);
});

it('forgets what was used longest ago', () => {
  const { ask, made } = counted(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('does not remember what failed', () => {
  const recent = createRecent<string>(2);
  expect(() =>
    recent('a', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(recent('a', () => 'yes')).toBe('yes');
});

it('remembers nothing as well as something', () => {
  let times = 0;
  const recent = createRecent<null>(2);
  const make = () => {
    times += 1;
    return null;
  };
  expect([recent('a', make), recent('a', make), times]).toEqual([null, null, 1]);
});
