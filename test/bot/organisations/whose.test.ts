import { describe, expect, test } from '@jest/globals';
import type { Place } from '../../../bot/organisations/place.js';
import { whoseIs } from '../../../bot/organisations/whose.js';
import type { Placement } from '../../../data/ports.js';
import { anOrganisation } from '../../builders/anOrganisation.js';

const social = anOrganisation('social', {
  teams: ['team-s', '19:s@thread.tacv2'],
  people: ['sanna'],
  controllers: ['carin', 'both'],
  admins: ['adam'],
  tenants: ['city', 'company'],
});
const school = anOrganisation('school', {
  teams: ['team-k'],
  people: ['kim', 'carin'],
  controllers: ['both', 'karl'],
  tenants: ['city', 'school-tenant'],
});
const ALL = [social, school];

const aPlace = (fields: Partial<Place> = {}): Place => ({
  id: 'a:1',
  kind: 'person',
  teamId: null,
  groupId: null,
  personId: 'stranger',
  tenants: [],
  ...fields,
});
const inChannel = (fields: Partial<Place> = {}): Place =>
  aPlace({ id: '19:c@thread.tacv2', kind: 'channel', teamId: '19:t@thread.tacv2', ...fields });
const aPlacement = (id: string, fields: Partial<Placement>): Placement => ({
  id,
  organisation: null,
  groupId: null,
  ...fields,
});

interface Case {
  readonly name: string;
  readonly place: Place;
  readonly known?: readonly Placement[];
  readonly owner: string | null;
}

describe('a channel', () => {
  test.each<Case>([
    { name: 'belongs to who has its team’s group', place: inChannel({ groupId: 'team-s' }), owner: 'social' },
    {
      name: 'belongs to who has its team by Teams’ id, in capitals too',
      place: inChannel({ teamId: '19:S@thread.tacv2' }),
      owner: 'social',
    },
    {
      name: 'is known by what its team’s group was when Teams last named it',
      place: inChannel(),
      known: [aPlacement('19:t@thread.tacv2', { groupId: 'team-k' })],
      owner: 'school',
    },
    {
      name: 'is known by itself when its team is not named at all',
      place: inChannel({ teamId: null }),
      known: [aPlacement('19:c@thread.tacv2', { groupId: 'team-k' })],
      owner: 'school',
    },
    {
      name: 'goes by the group that is named now before the one remembered',
      place: inChannel({ groupId: 'team-s' }),
      known: [aPlacement('19:t@thread.tacv2', { groupId: 'team-k' })],
      owner: 'social',
    },
    {
      name: 'goes by its team whoever writes',
      place: inChannel({ groupId: 'team-k', personId: 'sanna', tenants: ['company'] }),
      owner: 'school',
    },
    {
      name: 'goes by its team whatever it was connected to before the team was listed',
      place: inChannel({ groupId: 'team-k' }),
      known: [aPlacement('19:c@thread.tacv2', { organisation: 'social' })],
      owner: 'school',
    },
    {
      name: 'whose team two have, each by another id, is nobody’s',
      place: inChannel({ teamId: '19:s@thread.tacv2', groupId: 'team-k', personId: 'sanna' }),
      owner: null,
    },
    {
      name: 'of a team that nobody has goes by its connection',
      place: inChannel({ groupId: 'team-x', personId: 'kim' }),
      known: [aPlacement('19:c@thread.tacv2', { organisation: 'social' })],
      owner: 'social',
    },
    {
      name: 'does not go by a connection of its team’s first channel',
      place: inChannel(),
      known: [aPlacement('19:t@thread.tacv2', { organisation: 'social' })],
      owner: null,
    },
  ])('$name', ({ place, known = [], owner }) => expect(whoseIs(place, known, ALL)).toBe(owner));

  test('is what a team is asked of, and no chat', () => {
    expect(whoseIs(aPlace({ kind: 'group', groupId: 'team-s' }), [], ALL)).toBeNull();
  });
});

describe('a chat', () => {
  test.each<Case>([
    {
      name: 'goes by its connection before its person',
      place: aPlace({ kind: 'group', personId: 'kim' }),
      known: [aPlacement('a:1', { organisation: 'social' })],
      owner: 'social',
    },
    {
      name: 'with a connection to one that is no longer listed goes by its person',
      place: aPlace({ kind: 'group', personId: 'kim' }),
      known: [aPlacement('a:1', { organisation: 'gone' })],
      owner: 'school',
    },
    {
      name: 'of one person goes by its connection while the person is named there',
      place: aPlace({ personId: 'carin' }),
      known: [aPlacement('a:1', { organisation: 'social' })],
      owner: 'social',
    },
    {
      name: 'of one person does not when the person is named there no more',
      place: aPlace({ personId: 'kim' }),
      known: [aPlacement('a:1', { organisation: 'social' })],
      owner: 'school',
    },
    { name: 'goes by who is listed', place: aPlace({ personId: 'sanna' }), owner: 'social' },
    { name: 'goes by who has a role', place: aPlace({ personId: 'adam' }), owner: 'social' },
    {
      name: 'goes by the list of people before the roles',
      place: aPlace({ personId: 'carin' }),
      owner: 'school',
    },
    { name: 'of who has roles in two is nobody’s', place: aPlace({ personId: 'both' }), owner: null },
    {
      name: 'of who has roles in two goes by the tenant',
      place: aPlace({ personId: 'both', tenants: ['company'] }),
      owner: 'social',
    },
    { name: 'goes by a tenant that one has', place: aPlace({ tenants: ['company'] }), owner: 'social' },
    { name: 'of a tenant that two have is nobody’s', place: aPlace({ tenants: ['city'] }), owner: null },
    {
      name: 'of two tenants of one goes by them',
      place: aPlace({ tenants: ['city', 'company'] }),
      owner: 'social',
    },
    {
      name: 'of tenants of which no one has all is nobody’s',
      place: aPlace({ tenants: ['company', 'school-tenant'] }),
      owner: null,
    },
    { name: 'of a tenant that nobody has is nobody’s', place: aPlace({ tenants: ['other'] }), owner: null },
    { name: 'of a stranger in no tenant is nobody’s', place: aPlace(), owner: null },
    { name: 'in which nobody acts is nobody’s', place: aPlace({ personId: null }), owner: null },
  ])('$name', ({ place, known = [], owner }) => expect(whoseIs(place, known, ALL)).toBe(owner));
});

test('where there is one organisation all is its', () => {
  expect(whoseIs(aPlace(), [], [social])).toBe('social');
});

test('where everyone has every role, a connection of a personal chat holds for anyone', () => {
  const open = { ...social, roles: null };
  const known = [aPlacement('a:1', { organisation: 'social' })];
  expect(whoseIs(aPlace(), known, [open, school])).toBe('social');
  expect(whoseIs(aPlace(), [], [open, school])).toBeNull();
});
