import { expect, it } from '@jest/globals';
import { setNewest } from '../../data/setNewest.js';

it.each([
  { name: 'a new key is the newest', key: 'd', most: 4, left: ['a', 'b', 'c', 'd'] },
  { name: 'a known key becomes the newest', key: 'a', most: 3, left: ['b', 'c', 'a'] },
  { name: 'one too many drops the oldest', key: 'd', most: 3, left: ['b', 'c', 'd'] },
  { name: 'several too many drop as many', key: 'd', most: 1, left: ['d'] },
])('$name', ({ key, most, left }) => {
  const map = new Map(['a', 'b', 'c'].map((known) => [known, 1]));
  setNewest(map, key, 2, most);
  expect([...map.keys()]).toEqual(left);
  expect(map.get(key)).toBe(2);
});
