import { expect, test } from '@jest/globals';
import { createRolesOf } from '../../bot/roles.js';

const devRoles = new Map([['user-1', new Set(['controller'] as const)]]);

test.each([
  { name: 'in production everyone reads', production: true, roles: null, userId: 'user-1', has: ['reader'] },
  {
    name: 'in development everyone may do everything',
    production: false,
    roles: null,
    userId: 'user-1',
    has: ['reader', 'controller', 'admin'],
  },
  {
    name: 'a named person has the named role',
    production: false,
    roles: devRoles,
    userId: 'user-1',
    has: ['reader', 'controller'],
  },
  { name: 'the others read', production: false, roles: devRoles, userId: 'user-2', has: ['reader'] },
])('$name', ({ production, roles, userId, has }) => {
  expect([...createRolesOf(production, roles)(userId)]).toEqual(has);
});
