import { expect, test } from '@jest/globals';
import { createRolesOf, type Role } from '../../bot/roles.js';

const named = new Map<string, ReadonlySet<Role>>([
  ['anna', new Set(['controller'])],
  ['bo', new Set(['admin'])],
  ['cilla', new Set(['reader', 'admin', 'controller'])],
]);

test.each([
  {
    name: 'nobody named is everyone with every role',
    roles: null,
    userId: 'x',
    has: 'reader controller admin',
  },
  { name: 'a controller also reads', roles: named, userId: 'anna', has: 'reader controller' },
  {
    name: 'an admin may do what a controller may',
    roles: named,
    userId: 'bo',
    has: 'reader controller admin',
  },
  {
    name: 'of several roles the highest holds',
    roles: named,
    userId: 'cilla',
    has: 'reader controller admin',
  },
  { name: 'an id is the same in capitals', roles: named, userId: 'ANNA', has: 'reader controller' },
  { name: 'the others read', roles: named, userId: 'david', has: 'reader' },
  {
    name: 'where nobody is, all read',
    roles: new Map<string, ReadonlySet<Role>>(),
    userId: 'x',
    has: 'reader',
  },
])('$name', ({ roles, userId, has }) => {
  expect([...createRolesOf(roles)(userId)].join(' ')).toBe(has);
});
